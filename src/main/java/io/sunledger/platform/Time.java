package io.sunledger.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** Where the time comes from: one clock, in the zone in which the governments' days begin. */
final class Time {
    private Time() {}

    @Produces
    @ApplicationScoped
    static Clock clock(TimeConfig config) {
        return Clock.system(config.zone());
    }

    @ConfigMapping(prefix = "sunledger.time")
    interface TimeConfig {
        /** The zone in which due dates end. */
        @WithDefault("Asia/Shanghai")
        ZoneId zone();
    }
}
