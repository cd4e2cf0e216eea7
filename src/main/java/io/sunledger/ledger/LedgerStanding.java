package io.sunledger.ledger;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.kernel.Actor;
import io.sunledger.ledger.store.LedgerReads;
import io.sunledger.ledger.store.LedgerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What the records of a duty come to: how often recurring work was done, and what was measured last. */
@ApplicationScoped
public class LedgerStanding {
    private final LedgerStore store;
    private final LedgerReads reads;
    private final Duties duties;

    LedgerStanding(LedgerStore store, LedgerReads reads, Duties duties) {
        this.store = store;
        this.reads = reads;
        this.duties = duties;
    }

    /**
     * In the transaction that is open; the duty is one that the caller may see.
     *
     * @param from what counts for a frequency was done on this day or later
     * @param to and on this day or before; a target's value is the latest until this day
     */
    public Uni<Standing> of(UUID duty, LocalDate from, LocalDate to) {
        return store.counts(duty, from, to)
                .chain(counts -> store.values(duty, to).map(values -> new Standing(duty, counts, values)));
    }

    /** The same, outside of transactions. @throws io.sunledger.kernel.Refused duty.notFound */
    public Uni<Standing> read(UUID duty, LocalDate from, LocalDate to, Actor actor) {
        return duties.get(duty, actor)
                .chain(() -> reads.counts(duty, from, to))
                .chain(counts -> reads.values(duty, to).map(values -> new Standing(duty, counts, values)));
    }
}
