package io.sunledger.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a bearer token that was verified need not be verified again. */
@ConfigMapping(prefix = "sunledger.tokens")
public interface TokensConfig {
    /** Never beyond what the token says itself; zero verifies each time, as tokens that are bound to a certificate need it. */
    @WithDefault("1M")
    Duration remembered();

    /** Of how many tokens, about 3 kB each. */
    @WithDefault("20000")
    int most();
}
