package io.sunledger.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * How full the heap of a native executable is after a collection, by the name under which Micrometer tells it of a JVM: it knows a JVM's
 * pools by their names, and an executable's have others.
 */
@ApplicationScoped
class HeapFigures {
    private static final String POOL = "old generation space";

    void register(@Observes StartupEvent started, MeterRegistry registry) {
        ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals(POOL))
                .forEach(pool -> Gauge.builder("jvm.memory.usage.after.gc", pool, HeapFigures::usage)
                        .tag("area", "heap")
                        .tag("pool", "long-lived")
                        .description("The part of the heap that was in use after the last collection")
                        .register(registry));
    }

    /** The pool's own maximum is not told there: it is as large as the heap. */
    private static double usage(MemoryPoolMXBean pool) {
        return pool.getCollectionUsage().getUsed()
                / (double) Runtime.getRuntime().maxMemory();
    }
}
