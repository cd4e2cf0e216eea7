package io.sunledger.platform.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** How many requests a client may make to a node in a window. */
@ConfigMapping(prefix = "sunledger.rates")
public interface RateConfig {
    @WithDefault("true")
    boolean enabled();

    @WithDefault("1M")
    Duration window();

    /** From one address without an account; of IPv6, from one network of 64 bits. */
    @WithDefault("300")
    int anonymous();

    /** By one account. */
    @WithDefault("1200")
    int account();

    /** By an account with this role, as tokens spell it, where that is more. */
    Map<String, Integer> roles();

    /** How many clients a node tells apart; those that come when it knows so many share what one may do. */
    @WithDefault("100000")
    int clients();
}
