package io.sunledger.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is done on a schedule: when each round last ended well, how long it took, how often it failed, and how late it is. */
@ApplicationScoped
class Rounds {
    private static final String ROUND = "round";

    private final Scheduler scheduler;
    private final MeterRegistry registry;
    private final Map<String, Round> rounds = new ConcurrentHashMap<>();

    Rounds(Scheduler scheduler, MeterRegistry registry) {
        this.scheduler = scheduler;
        this.registry = registry;
    }

    void start(@Observes @Priority(Integer.MAX_VALUE) StartupEvent started) {
        if (scheduler.isStarted()) {
            scheduler.getScheduledJobs().forEach(this::of);
        }
    }

    // observed at once: the events are fired and forgotten otherwise, each on a thread of its own
    void ended(@Observes SuccessfulExecution execution) {
        var trigger = execution.getExecution().getTrigger();
        var round = of(trigger);
        round.ended.record(Duration.between(execution.getExecution().getFireTime(), Instant.now()));
        round.endedAt = System.currentTimeMillis();
        round.due = millis(trigger.getNextFireTime());
    }

    void failed(@Observes FailedExecution execution) {
        of(execution.getExecution().getTrigger()).failed.increment();
    }

    private Round of(Trigger trigger) {
        return rounds.computeIfAbsent(trigger.getId(), name -> new Round(name, trigger));
    }

    private static long millis(@Nullable Instant time) {
        return time == null ? Long.MAX_VALUE : time.toEpochMilli();
    }

    /** One kind of round. */
    private final class Round {
        private final Timer ended;
        private final Counter failed;
        private volatile long endedAt;

        /** When it was to begin again, as it was known when it last ended well. */
        private volatile long due;

        Round(String name, Trigger trigger) {
            due = millis(trigger.getNextFireTime());
            ended = Timer.builder("sunledger.round")
                    .description("Rounds of scheduled work that ended well")
                    .tag(ROUND, name)
                    .register(registry);
            failed = Counter.builder("sunledger.round.failures")
                    .description("Rounds of scheduled work that failed")
                    .tag(ROUND, name)
                    .register(registry);
            TimeGauge.builder("sunledger.round.last", () -> endedAt, TimeUnit.MILLISECONDS)
                    .description("When a round of scheduled work last ended well, in seconds of the epoch")
                    .tag(ROUND, name)
                    .register(registry);
            Gauge.builder("sunledger.round.late.seconds", () -> Math.max(0, System.currentTimeMillis() - due) / 1e3)
                    .description("For how long a round of scheduled work has been due that has not ended well since")
                    .tag(ROUND, name)
                    .register(registry);
        }
    }
}
