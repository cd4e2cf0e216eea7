package io.sunledger.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** When and how messages leave the house. */
@ConfigMapping(prefix = "sunledger.messaging")
public interface MessagingConfig {
    /** How often each node looks for what is to be sent; {@link Post} reads it with the same default. */
    @WithDefault("30s")
    String postEvery();

    /** When quiet hours begin. */
    @WithDefault("20:00")
    LocalTime quietFrom();

    /** When quiet hours end. */
    @WithDefault("08:00")
    LocalTime quietTo();

    /** When the day's digest goes out. */
    @WithDefault("09:00")
    LocalTime digestAt();

    /** How many letters an address gets a month; what is over stays in the inbox. */
    @WithDefault("12")
    int monthlyBudget();

    /** How long to wait for another's answer. */
    @WithDefault("10s")
    Duration patience();

    Retry retry();

    /** What robots may be called: scheme, host and port, exactly. */
    @WithDefault("https://qyapi.weixin.qq.com,https://oapi.dingtalk.com")
    List<String> robotOrigins();

    /** How a letter is tried again. */
    interface Retry {
        /** The first pause. */
        @WithDefault("1m")
        Duration first();

        /** No pause is longer. */
        @WithDefault("6h")
        Duration longest();

        /** How often it is tried. */
        @WithDefault("8")
        int most();
    }
}
