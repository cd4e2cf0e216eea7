package io.sunledger.platform.replica;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How far a replica may be behind, without a clock of its servers: it must have replayed what had ended on the primary so long ago.
 * When nothing is written, nothing is behind.
 */
final class Lag {
    private final long most;
    private final Deque<Ended> ended = new ArrayDeque<>();
    private long must;

    Lag(Duration most) {
        this.most = most.toNanos();
    }

    /** All transactions below had ended on the primary, and this node knew it at that time. */
    private record Ended(long time, long below) {}

    /**
     * Notes what has ended on the primary.
     *
     * @param now by {@link System#nanoTime()}
     */
    synchronized void note(long now, long below) {
        ended.add(new Ended(now, below));
        while (!ended.isEmpty() && now - ended.element().time() >= most) {
            must = ended.remove().below();
        }
    }

    /** Whether a replica that has replayed all below is near enough. */
    synchronized boolean allows(long replayedBelow) {
        return replayedBelow >= must;
    }
}
