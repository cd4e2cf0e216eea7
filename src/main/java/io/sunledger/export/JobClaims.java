package io.sunledger.export;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.domain.Job;
import io.sunledger.export.store.JobStore;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How nodes share jobs: each is claimed, worked on and settled in transactions of its own. A claim that was lost, because its maker
 * cancelled the job or its node was silent for too long, ends the work at the next thing that it tells.
 */
@ApplicationScoped
class JobClaims {
    private static final Logger LOG = Logger.getLogger(JobClaims.class);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(30);

    private final JobStore store;
    private final JobOutcomes outcomes;
    private final ExportConfig config;
    private final Clock clock;

    JobClaims(JobStore store, JobOutcomes outcomes, ExportConfig config, Clock clock) {
        this.store = store;
        this.outcomes = outcomes;
        this.config = config;
        this.clock = clock;
    }

    /** A job that this node has. */
    record Claimed<J extends Job>(Class<J> kind, J job, UUID claim) {}

    /** The job is this node's no more. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost(UUID job) {
            super("job " + job + " is another's", null, false, false);
        }
    }

    /** Takes the job that waits longest and does it to its end; answers whether there was one. */
    <J extends Job> Uni<Boolean> next(Class<J> kind, Function<Claimed<J>, Uni<Void>> work) {
        return take(kind)
                .chain(claimed -> claimed == null
                        ? Uni.createFrom().item(false)
                        : Uni.createFrom()
                                .deferred(() -> work.apply(claimed))
                                .onFailure()
                                .recoverWithUni(failure -> settle(claimed, failure))
                                .replaceWith(true));
    }

    private <J extends Job> Uni<@Nullable Claimed<J>> take(Class<J> kind) {
        var claim = Ids.next();
        return Panache.withTransaction(() -> store.free(kind, clock.instant()).map(job -> {
            var now = clock.instant();
            return job != null && job.take(claim, now, now.plus(config.patience()))
                    ? new Claimed<>(kind, job, claim)
                    : null;
        }));
    }

    private <J extends Job> Uni<Void> settle(Claimed<J> claimed, Throwable failure) {
        if (failure instanceof Lost) {
            LOG.infof("%s", failure.getMessage());
            return Uni.createFrom().voidItem();
        }
        if (failure instanceof Refused refused) {
            outcomes.refused(claimed.kind());
            return tell(claimed, job -> job.fail(refused, clock.instant()))
                    .onFailure(Lost.class)
                    .recoverWithNull();
        }
        outcomes.failed(claimed.kind());
        LOG.errorf(failure, "job %s failed, and is tried again", claimed.job().id());
        return tell(claimed, job -> job.release(clock.instant().plus(BEFORE_RETRY)))
                .onFailure(Lost.class)
                .recoverWithNull();
    }

    /** So much is done: the claim goes on. Fails with {@link Lost}. */
    <J extends Job> Uni<Void> reach(Claimed<J> claimed, int done, @Nullable Integer total) {
        return tell(claimed, job -> job.reach(done, total, clock.instant().plus(config.patience())));
    }

    /** The claim goes on although nothing is told for so long. Fails with {@link Lost}. */
    <J extends Job> Uni<Void> silentFor(Claimed<J> claimed, Duration work) {
        return tell(
                claimed, job -> job.hold(clock.instant().plus(config.patience()).plus(work)));
    }

    /** Changes a job that is claimed. Fails with {@link Lost}. */
    <J extends Job> Uni<Void> tell(Claimed<J> claimed, Consumer<J> change) {
        return Panache.withTransaction(() -> store.held(
                                claimed.kind(), claimed.job().id())
                        .invoke(job -> {
                            if (job == null || !job.isOf(claimed.claim())) {
                                throw new Lost(claimed.job().id());
                            }
                            change.accept(job);
                        }))
                .replaceWithVoid();
    }
}
