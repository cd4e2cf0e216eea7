package io.sunledger.platform.graphql;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many in at once; so many more may wait, first come, first served. Without it every query that arrives is begun, all
 * of them share the processors and the database's connections, and none ends in time.
 */
final class Admission {
    private final int places;
    private final int seats;
    private final Deque<Entrant> waiting = new ArrayDeque<>();
    private final LongAdder refused = new LongAdder();
    private int running;

    /**
     * @param places how many may be in at once
     * @param seats how many may wait
     */
    Admission(int places, int seats) {
        this.places = places;
        this.seats = seats;
    }

    /** Who asks to be let in. */
    interface Entrant {
        /** Begins; called once at most, by whichever thread frees the place. */
        void begin(Place place);

        /** Whether nobody waits for the answer any more. */
        boolean isGone();
    }

    /** A place taken; it is to be left once, and leaving it again does nothing. */
    final class Place {
        private final AtomicBoolean left = new AtomicBoolean();

        private Place() {}

        void leave() {
            if (left.compareAndSet(false, true)) {
                var next = next();
                if (next != null) {
                    next.begin(new Place());
                }
            }
        }
    }

    /** Lets the entrant in, now or later; false where it may not even wait. */
    boolean enter(Entrant entrant) {
        synchronized (this) {
            if (running == places) {
                return waiting.size() < seats && waiting.add(entrant);
            }
            running++;
        }
        entrant.begin(new Place());
        return true;
    }

    /** Ends its waiting; false where it did not wait any more. */
    synchronized boolean withdraw(Entrant entrant) {
        return waiting.remove(entrant);
    }

    /** Counts who had to go without having been let in. */
    void refuse() {
        refused.increment();
    }

    double refused() {
        return refused.doubleValue();
    }

    synchronized int running() {
        return running;
    }

    synchronized int waiting() {
        return waiting.size();
    }

    // the place goes from hand to hand: while somebody waits, nobody who comes later can take it
    private synchronized @Nullable Entrant next() {
        var next = waiting.poll();
        while (next != null && next.isGone()) {
            next = waiting.poll();
        }
        if (next == null) {
            running--;
        }
        return next;
    }
}
