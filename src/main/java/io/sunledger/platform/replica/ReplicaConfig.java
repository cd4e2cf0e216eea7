package io.sunledger.platform.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The replica that reads may go to. */
@ConfigMapping(prefix = "sunledger.replica")
interface ReplicaConfig {
    /** Without it all reads go to the primary. */
    Optional<String> host();

    @WithDefault("5432")
    int port();

    /** Connections to it at most. */
    @WithDefault("20")
    int pool();

    /** What others than the reader's government changed is at most so much older than on the primary. */
    @WithDefault("10s")
    Duration maxLag();

    /** How often it is asked how far it is. */
    @WithDefault("200ms")
    Duration every();

    /** After how long without an answer the primary is asked instead. */
    @WithDefault("2s")
    Duration patience();
}
