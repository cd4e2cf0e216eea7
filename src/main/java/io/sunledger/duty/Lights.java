package io.sunledger.duty;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.sunledger.kernel.Light;
import io.sunledger.platform.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** Which light a due date has today (亮灯). */
@ApplicationScoped
public class Lights {
    private final LightConfig config;
    private final Clock clock;

    Lights(LightConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    @ConfigMapping(prefix = "sunledger.light")
    interface LightConfig {
        /** How many days before its due date a duty turns yellow. */
        @WithDefault("30")
        int yellowDays();
    }

    public Light of(LocalDate due) {
        return on(Today.by(clock), due);
    }

    /** The light that a due date had on a day. */
    Light on(LocalDate day, LocalDate due) {
        return Light.on(day, due, config.yellowDays());
    }

    /** What queries ask by: the day {@code today}, and {@code yellowUntil}, the last due date that is yellow on it. */
    public Map<String, Object> parameters() {
        var today = Today.by(clock);
        return Map.of("today", today, "yellowUntil", today.plusDays(config.yellowDays()));
    }
}
