package io.sunledger.export;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.sunledger.export.domain.ExportJob;
import io.sunledger.export.domain.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Counts jobs that did not end well. */
@ApplicationScoped
class JobOutcomes {
    private final MeterRegistry registry;

    JobOutcomes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** So that there are series before anything fails. */
    void begin(@Observes StartupEvent started) {
        for (var kind : new String[] {"export", "import"}) {
            count(kind, "refused", 0);
            count(kind, "failed", 0);
        }
    }

    /** It cannot be done. */
    void refused(Class<? extends Job> kind) {
        count(name(kind), "refused", 1);
    }

    /** Something broke; it is tried again. */
    void failed(Class<? extends Job> kind) {
        count(name(kind), "failed", 1);
    }

    private void count(String kind, String outcome, int times) {
        registry.counter("sunledger.jobs.unfinished", "kind", kind, "outcome", outcome)
                .increment(times);
    }

    private static String name(Class<? extends Job> kind) {
        return kind == ExportJob.class ? "export" : "import";
    }
}
