package io.sunledger.platform.graphql;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many queries run and wait, and how many had to go. */
@ApplicationScoped
class AdmissionFigures {
    void register(@Observes StartupEvent started, GraphQlRoute route, MeterRegistry registry) {
        var admission = route.admission();
        Gauge.builder("sunledger.admission.running", admission, Admission::running)
                .description("GraphQL queries that run")
                .register(registry);
        Gauge.builder("sunledger.admission.waiting", admission, Admission::waiting)
                .description("GraphQL queries that wait for their turn")
                .register(registry);
        FunctionCounter.builder("sunledger.admission.refused", admission, Admission::refused)
                .description(
                        "GraphQL queries that were sent away because too many waited, or because they waited too long")
                .register(registry);
    }
}
