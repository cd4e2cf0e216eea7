package io.sunledger.platform;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** Where the time comes from: one clock, in the zone in which the governments' days begin. */
final class Time {
    private Time() {}

    @Produces
    @ApplicationScoped
    static Clock clock(TimeConfig config) {
        return new Noting(Clock.system(config.zone()));
    }

    /** A clock that notes who looks at it. */
    private static final class Noting extends Clock {
        private final Clock clock;

        Noting(Clock clock) {
            this.clock = clock;
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Noting(clock.withZone(zone));
        }

        @Override
        public Instant instant() {
            Basis.noteMoment();
            return clock.instant();
        }
    }

    @ConfigMapping(prefix = "sunledger.time")
    interface TimeConfig {
        /** The zone in which due dates end. */
        @WithDefault("Asia/Shanghai")
        ZoneId zone();
    }
}
