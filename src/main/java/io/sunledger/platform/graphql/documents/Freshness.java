package io.sunledger.platform.graphql.documents;

import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.platform.changes.ChangesMissed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Whether anything has changed since an answer was begun. Each notice gets the next number, and each table of each government
 * remembers the last number that named it. An answer notes the number before it is begun: what is committed while it is made is
 * heard later, and has a greater one.
 */
@ApplicationScoped
class Freshness {
    private final BooleanSupplier hearsAll;
    private final Clock clock;
    private final Map<String, Changes> ofGovernment = new ConcurrentHashMap<>();
    private final Changes ofAny = new Changes();
    private volatile long heard;
    private volatile long missed;

    @Inject
    Freshness(ChangeNotices notices, Clock clock) {
        this(notices::hearsAll, clock);
    }

    Freshness(BooleanSupplier hearsAll, Clock clock) {
        this.hearsAll = hearsAll;
        this.clock = clock;
    }

    // the number is given out last: whoever has it finds everything noted that it stands for
    synchronized void hear(@Observes ChangeNotice notice) {
        var number = heard + 1;
        var government = notice.government();
        if (government == null) {
            ofAny.note(notice.things(), number);
        } else {
            ofGovernment.computeIfAbsent(government, code -> new Changes()).note(notice.things(), number);
        }
        heard = number;
    }

    synchronized void hear(@Observes ChangesMissed since) {
        missed = heard + 1;
        heard = missed;
    }

    /** Whether this node can tell. */
    boolean isSure() {
        return hearsAll.getAsBoolean();
    }

    /** The number of the last change; to be asked for before anything is read. */
    long mark() {
        return heard;
    }

    /** Whether nothing that a government sees has changed since. */
    boolean isQuietSince(long mark, String government) {
        return missed <= mark
                && ofAny.last <= mark
                && (government.isEmpty() || ofGovernment.getOrDefault(government, Changes.NONE).last <= mark);
    }

    /** Whether the answer is what it would be if it were made now. */
    boolean holds(Answer answer) {
        var on = answer.foundation();
        if (on.until() != Long.MAX_VALUE && !isWithin(on)) {
            return false;
        }
        var now = heard;
        if (answer.found() == now) {
            return true;
        }
        if (missed > on.mark()
                || ofAny.touches(on)
                || ofGovernment.getOrDefault(on.government(), Changes.NONE).touches(on)) {
            return false;
        }
        answer.foundAt(now);
        return true;
    }

    private boolean isWithin(Foundation on) {
        var now = clock.millis();
        return on.from() <= now && now < on.until();
    }

    /** The number of the last change of each table. */
    private static final class Changes {
        static final Changes NONE = new Changes();

        private final Map<String, Long> ofTable = new ConcurrentHashMap<>();
        private volatile long last;

        void note(Set<String> tables, long number) {
            tables.forEach(table -> ofTable.merge(table, number, Math::max));
            last = number;
        }

        boolean touches(Foundation on) {
            return last > on.mark()
                    && (on.tables().isEmpty()
                            || on.tables().stream().anyMatch(table -> ofTable.getOrDefault(table, 0L) > on.mark()));
        }
    }
}
