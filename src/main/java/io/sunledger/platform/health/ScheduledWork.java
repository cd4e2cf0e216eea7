package io.sunledger.platform.health;

import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Lets what is done on a schedule begin when there is a schema to do it on. */
@ApplicationScoped
class ScheduledWork {
    private final Scheduler scheduler;

    ScheduledWork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    void begin(@Observes SchemaSeen seen) {
        if (scheduler.isStarted()) {
            scheduler.resume();
        }
    }
}
