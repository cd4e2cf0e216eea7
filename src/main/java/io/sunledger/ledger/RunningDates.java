package io.sunledger.ledger;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.CalendarChanged;
import io.sunledger.calendar.CalendarListener;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Computation;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.WorkingDays;
import io.sunledger.ledger.domain.Occurrence;
import io.sunledger.ledger.domain.OccurrenceMove;
import io.sunledger.ledger.domain.Recording;
import io.sunledger.ledger.store.LedgerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Has running dates follow the calendar, in the transaction that is open; each that moves leaves its trace. */
@ApplicationScoped
class RunningDates implements CalendarListener {
    private final LedgerStore store;
    private final Computations computations;
    private final EventLog log;
    private final Clock clock;

    RunningDates(LedgerStore store, Computations computations, EventLog log, Clock clock) {
        this.store = store;
        this.computations = computations;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Uni<Void> changed(CalendarChanged event) {
        return follow(event.government(), event.days(), event.notice(), event.by());
    }

    /** @param notice the number of the one that moves them, where the new computation rests on none that is new */
    Uni<Void> follow(String government, WorkingDays days, String notice, Actor by) {
        return store.running(government)
                .chain(running -> Multi.createFrom()
                        .iterable(running)
                        .onItem()
                        .transformToUniAndConcatenate(occurrence -> follow(occurrence, days, notice, by))
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> follow(Occurrence occurrence, WorkingDays days, String notice, Actor by) {
        var computed =
                days.within(occurrence.occurredAt().atZone(clock.getZone()), occurrence.amount(), occurrence.unit());
        var written = computations.written(computed);
        if (written.equals(occurrence.computation())) {
            return Uni.createFrom().voidItem();
        }
        var before = computations.read(occurrence.computation());
        var due = occurrence.dueOn();
        occurrence.follow(new Occurrence.Due(computed, written));
        var cause = String.join("、", newNotices(before, computed, notice));
        var told = log.append(by, LedgerAct.MOVED, occurrence.id(), cause);
        return due.equals(occurrence.dueOn())
                ? told
                : store.add(new OccurrenceMove(Ids.next(), occurrence, due, cause, new Recording(by, clock.instant())))
                        .chain(() -> told);
    }

    private static List<String> newNotices(Computation before, Computation after, String otherwise) {
        var added = new ArrayList<>(after.notices());
        added.removeAll(before.notices());
        return added.isEmpty() ? List.of(otherwise) : added;
    }
}
