package io.sunledger.export.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.export.domain.ImportedRow;
import io.sunledger.export.domain.Job;
import io.sunledger.export.domain.JobState;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.LockMode;
import org.jspecify.annotations.Nullable;

/** Writes jobs and what they tell. Everything here joins the transaction that is open. */
@ApplicationScoped
public class JobStore {
    private static final List<JobState> OPEN = List.of(JobState.WAITING, JobState.RUNNING);

    public Uni<Void> add(Job job) {
        return Panache.getSession().chain(session -> session.persist(job));
    }

    public Uni<Void> addRows(List<ImportedRow> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(rows.toArray()));
    }

    /** How many of an account's jobs of a kind are under way. */
    public Uni<Long> open(Class<? extends Job> kind, Actor owner) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from " + kind.getSimpleName()
                                        + " where account = :account and state in :open",
                                Long.class)
                        .setParameter("account", owner.account())
                        .setParameter("open", OPEN)
                        .getSingleResult());
    }

    /** The job that waits longest and that no node has; nobody else gets it until the transaction ends. Null where there is none. */
    public <J extends Job> Uni<@Nullable J> free(Class<J> kind, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from " + kind.getSimpleName() + " where state in :open"
                                        + " and (claimedUntil is null or claimedUntil < :now) order by id",
                                kind)
                        .setParameter("open", OPEN)
                        .setParameter("now", now)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .setMaxResults(1)
                        .getResultList())
                .map(found -> found.stream().findFirst().orElse(null));
    }

    /** A job that nobody else changes until the transaction ends; null where it is cleared away. */
    public <J extends Job> Uni<@Nullable J> held(Class<J> kind, UUID job) {
        return Panache.getSession().chain(session -> session.find(kind, job, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The same of the actor's own.
     *
     * @throws Refused job.notFound
     */
    public <J extends Job> Uni<J> ofOwner(Class<J> kind, UUID job, Actor owner) {
        return held(kind, job)
                .map(found -> found == null || !found.maker().account().equals(owner.account()) ? null : found)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("job", job));
    }

    /** Forgets what was told of a job's rows: it is begun again. */
    public Uni<Void> forgetRows(UUID job) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery("delete from ImportedRow where jobId = :job")
                        .setParameter("job", job)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Forgets a job, with what it told. */
    public Uni<Void> forget(Class<? extends Job> kind, UUID job) {
        return Panache.getSession()
                .chain(session -> session.createMutationQuery(
                                "delete from " + kind.getSimpleName() + " where id = :job")
                        .setParameter("job", job)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
