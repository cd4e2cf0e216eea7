package io.sunledger.platform.graphql.documents;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is kept of what was answered. */
@ConfigMapping(prefix = "sunledger.documents")
interface DocumentsConfig {
    /** Octets of memory for answers; 0 keeps none. */
    @WithDefault("67108864")
    long cacheBytes();

    /** A larger answer is not kept, in octets. */
    @WithDefault("1048576")
    int largestAnswer();

    /** For how long others may keep what anybody may read. */
    @WithDefault("1M")
    Duration publicAge();
}
