package io.sunledger.ledger.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Refused;
import io.sunledger.ledger.Standing.FrequencyStanding;
import io.sunledger.ledger.Standing.TargetStanding;
import io.sunledger.ledger.domain.LedgerEntry;
import io.sunledger.ledger.domain.Occurrence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes the registers. Everything here joins the transaction that is open. */
@ApplicationScoped
public class LedgerStore {
    public Uni<Void> add(Object record) {
        return Panache.getSession()
                .chain(session -> session.persist(record).call(session::flush))
                .replaceWithVoid();
    }

    /**
     * An occurrence that nobody else changes until the transaction ends.
     *
     * @throws Refused occurrence.notFound
     */
    public Uni<Occurrence> occurrence(UUID id, String government) {
        return find(Occurrence.class, id, government)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("occurrence", id));
    }

    /**
     * A record that nobody else changes until the transaction ends.
     *
     * @throws Refused entry.notFound
     */
    public Uni<LedgerEntry> entry(UUID id, String government) {
        return find(LedgerEntry.class, id, government).onItem().ifNull().failWith(() -> Refused.notFound("entry", id));
    }

    /** The duty of an occurrence, which is to be held before it. @throws Refused occurrence.notFound */
    public Uni<UUID> dutyOfOccurrence(UUID id, String government) {
        return dutyOf(Occurrence.class, id, government)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("occurrence", id));
    }

    /** The duty of a record, which is to be held before it. @throws Refused entry.notFound */
    public Uni<UUID> dutyOfEntry(UUID id, String government) {
        return dutyOf(LedgerEntry.class, id, government)
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("entry", id));
    }

    private static Uni<@Nullable UUID> dutyOf(Class<?> type, UUID id, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select dutyId from " + type.getSimpleName()
                                        + " where id = :id and government = :government",
                                UUID.class)
                        .setParameter("id", id)
                        .setParameter("government", government)
                        .getSingleResultOrNull());
    }

    private static <E> Uni<@Nullable E> find(Class<E> type, UUID id, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from " + type.getSimpleName() + " where id = :id and government = :government", type)
                        .setParameter("id", id)
                        .setParameter("government", government)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull());
    }

    /** Those of a government that run in days; nobody else changes them until the transaction ends. */
    public Uni<List<Occurrence>> running(String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Occurrence where government = :government and endedAt is null and struckAt is null"
                                        + " and unit <> :hour order by id",
                                Occurrence.class)
                        .setParameter("government", government)
                        .setParameter("hour", LimitUnit.HOUR)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList());
    }

    /** Whether this transaction is the only one that brings what runs in line with the calendars; else another node does so. */
    public Uni<Boolean> onlyKeeper() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtextextended('calendar-keeper', 0))",
                                Boolean.class)
                        .getSingleResult());
    }

    /** The governments that have any such. */
    public Uni<List<String>> governmentsRunning() {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select distinct government from Occurrence where endedAt is null and struckAt is null"
                                        + " order by government",
                                String.class)
                        .getResultList());
    }

    /** Of each frequency how often it was done between two days. */
    public Uni<List<FrequencyStanding>> counts(UUID duty, LocalDate from, LocalDate to) {
        return Panache.getSession()
                .chain(session -> session.createQuery(LedgerReads.COUNTS, FrequencyStanding.class)
                        .setParameter("duty", duty)
                        .setParameter("from", from)
                        .setParameter("to", to)
                        .getResultList());
    }

    /** Of each target the latest value until a day. */
    public Uni<List<TargetStanding>> values(UUID duty, LocalDate to) {
        return Panache.getSession()
                .chain(session -> session.createQuery(LedgerReads.VALUES, TargetStanding.class)
                        .setParameter("duty", duty)
                        .setParameter("to", to)
                        .getResultList());
    }
}
