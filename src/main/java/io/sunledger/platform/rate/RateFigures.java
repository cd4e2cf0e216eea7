package io.sunledger.platform.rate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** Counts requests that were refused because their client had asked too much, by the policy that said so. */
@ApplicationScoped
class RateFigures {
    private final MeterRegistry registry;

    RateFigures(MeterRegistry registry) {
        this.registry = registry;
    }

    /** So that there is a series before anybody is refused. */
    void know(Stream<Policy> policies) {
        policies.forEach(this::counter);
    }

    void count(Policy policy) {
        counter(policy).increment();
    }

    private Counter counter(Policy policy) {
        return Counter.builder("sunledger.rate.refused")
                .description(
                        "Requests refused because their client had asked too much, by the policy that says how much")
                .tag("policy", policy.name())
                .register(registry);
    }
}
