package io.sunledger.platform.metrics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a node counts what is in the database. */
@ConfigMapping(prefix = "sunledger.metrics")
interface MetricsConfig {
    /** How often it asks, while somebody reads the metrics. */
    @WithDefault("15s")
    Duration every();

    /** After how long the database is to give up the question. */
    @WithDefault("2s")
    Duration longest();

    /** After how long what was answered is told no more. */
    @WithDefault("1m")
    Duration stale();
}
