package io.sunledger.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Which mini-program signs in, and for how long. */
@ConfigMapping(prefix = "sunledger.wechat")
public interface WechatConfig {
    /** The mini-program's id; without one nobody signs in by WeChat. */
    Optional<String> appId();

    /** The mini-program's secret, which WeChat's server asks for. */
    Optional<String> appSecret();

    /** WeChat's server: scheme, host and port. */
    @WithDefault("https://api.weixin.qq.com")
    String server();

    /** How long to wait for its answer. */
    @WithDefault("5s")
    Duration patience();

    /** How long an access token works. */
    @WithDefault("15m")
    Duration accessFor();

    /** How long a phone that is not used stays signed in. */
    @WithDefault("30d")
    Duration refreshFor();

    /** How long a phone may ask for the same tokens again because it may not have read them. */
    @WithDefault("2m")
    Duration grace();

    /** How long what the identity provider said at binding is believed. */
    @WithDefault("90d")
    Duration confirmedFor();

    /** How long there is to log in and show a ticket. */
    @WithDefault("10m")
    Duration ticketFor();

    /** How long each node believes an access token that it has looked up: so much later does a revocation work at the latest. */
    @WithDefault("10s")
    Duration rememberedFor();

    /** How many phones of a person are signed in; the one that was not used for longest makes room. */
    @WithDefault("5")
    int mostSessions();
}
