package io.sunledger.platform.health;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a node takes for healthy. */
@ConfigMapping(prefix = "sunledger.health")
interface HealthConfig {
    /** How often it looks for the schema while it is not there. */
    @WithDefault("1s")
    Duration lookAgain();

    /** After how long without a word from the database it is not ready any more. */
    @WithDefault("3s")
    Duration patience();
}
