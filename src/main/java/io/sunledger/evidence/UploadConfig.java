package io.sunledger.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files may be sent. */
@ConfigMapping(prefix = "sunledger.evidence.uploads")
public interface UploadConfig {
    /** Octets of the largest file. */
    @WithDefault("50000000")
    long largest();

    /** Octets of the largest chunk. */
    @WithDefault("8000000")
    int chunk();

    /** How long an upload may lie untouched. */
    @WithDefault("7D")
    Duration kept();
}
