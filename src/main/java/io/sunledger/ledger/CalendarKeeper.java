package io.sunledger.ledger;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.Calendars;
import io.sunledger.kernel.Actor;
import io.sunledger.ledger.store.LedgerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Has running dates follow the notices that come as files: with a release, or in the configured folder. Of several nodes one at a time
 * moves them, the others then find nothing to move.
 */
@ApplicationScoped
public class CalendarKeeper {
    private static final String BY_FILE = "放假安排文件";

    private final Calendars calendars;
    private final RunningDates dates;
    private final LedgerStore store;

    CalendarKeeper(Calendars calendars, RunningDates dates, LedgerStore store) {
        this.calendars = calendars;
        this.dates = dates;
        this.store = store;
    }

    /** All governments, one after the other; nothing where another node is at it. */
    @Scheduled(every = "24h", delayed = "30s", identity = "calendar-keeper")
    @WithTransaction
    public Uni<Void> keep() {
        return store.onlyKeeper()
                .chain(only ->
                        only ? store.governmentsRunning() : Uni.createFrom().item(List.<String>of()))
                .chain(governments -> Multi.createFrom()
                        .iterable(governments)
                        .onItem()
                        .transformToUniAndConcatenate(this::keep)
                        .collect()
                        .asList()
                        .replaceWithVoid());
    }

    private Uni<Void> keep(String government) {
        return calendars
                .workingDaysInTransaction(government)
                .chain(days -> dates.follow(government, days, BY_FILE, Actor.system(government)));
    }
}
