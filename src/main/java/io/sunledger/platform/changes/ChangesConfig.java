package io.sunledger.platform.changes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a node hears what others change. */
@ConfigMapping(prefix = "sunledger.changes")
interface ChangesConfig {
    /** How often the node makes sure that it still hears. */
    @WithDefault("200ms")
    Duration every();

    /** After how long without certainty it takes itself for deaf; nothing older is answered from memory. */
    @WithDefault("900ms")
    Duration patience();

    /** After how long without an answer it takes the connection for broken. */
    @WithDefault("5s")
    Duration silence();

    /** How long it waits before it connects again. */
    @WithDefault("250ms")
    Duration reconnect();
}
