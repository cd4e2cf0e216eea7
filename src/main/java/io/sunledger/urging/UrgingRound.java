package io.sunledger.urging;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Today;
import io.sunledger.urging.domain.Subject;
import io.sunledger.urging.store.UrgingReads;
import io.sunledger.urging.store.UrgingReads.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Goes through all that may have to be urged, in batches. It is begun again every hour of the day: what a stopped round has not
 * done, and what another held at that moment, is done then, and what is done is not done again. Several nodes may go at once.
 */
@ApplicationScoped
public class UrgingRound {
    private static final Logger LOG = Logger.getLogger(UrgingRound.class);
    private static final int BATCH = 100;

    private final UrgingReads reads;
    private final UrgingSteps steps;
    private final Ladders ladders;
    private final Clock clock;

    UrgingRound(UrgingReads reads, UrgingSteps steps, Ladders ladders, Clock clock) {
        this.reads = reads;
        this.steps = steps;
        this.ladders = ladders;
        this.clock = clock;
    }

    @Scheduled(
            identity = "urging",
            cron = "${sunledger.urging.round:0 5 6-18 * * ?}",
            timeZone = "${sunledger.time.zone:Asia/Shanghai}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> everywhere() {
        return reads.governments()
                .chain(governments -> Multi.createFrom()
                        .iterable(governments)
                        .onItem()
                        .transformToUniAndConcatenate(this::of)
                        .collect()
                        .asList())
                .replaceWithVoid();
    }

    /** One government's; answers how many steps were taken. */
    public Uni<Integer> of(String government) {
        var beginning = Place.beginning(government, Today.by(clock));
        return go(beginning, place -> reads.duties(ladders.duties(), place, BATCH), 0)
                .chain(taken -> go(beginning, place -> reads.periods(ladders.periods(), place, BATCH), taken))
                .invoke(taken -> LOG.logf(
                        taken > 0 ? Logger.Level.INFO : Logger.Level.DEBUG,
                        "round of %s: %d steps taken",
                        government,
                        taken));
    }

    private Uni<Integer> go(Place place, Function<Place, Uni<List<Subject>>> next, int taken) {
        return next.apply(place).chain(batch -> {
            if (batch.isEmpty()) {
                return Uni.createFrom().item(taken);
            }
            return take(batch).chain(more -> go(place.after(batch.get(batch.size() - 1)), next, taken + more));
        });
    }

    private Uni<Integer> take(List<Subject> batch) {
        return Multi.createFrom()
                .iterable(batch)
                .onItem()
                .transformToUniAndConcatenate(this::take)
                .filter(taken -> taken)
                .collect()
                .asList()
                .map(List::size);
    }

    // one that cannot be urged must not stop the others
    private Uni<Boolean> take(Subject subject) {
        return steps.take(subject)
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Urging of %s failed", subject.thing()))
                .onFailure()
                .recoverWithItem(false);
    }
}
