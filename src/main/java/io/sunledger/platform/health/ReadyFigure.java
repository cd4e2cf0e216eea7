package io.sunledger.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The same as {@link Ready}, for whoever reads metrics. */
@ApplicationScoped
class ReadyFigure {
    void register(@Observes StartupEvent started, ReadyState state, MeterRegistry registry) {
        Gauge.builder("sunledger.ready", state, ready -> ready.hears() && ready.isMigrated() ? 1 : 0)
                .description("Whether the node is ready: 1, or 0")
                .register(registry);
    }
}
