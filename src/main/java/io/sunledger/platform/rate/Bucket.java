package io.sunledger.platform.rate;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a client has left of its policy. It keeps one number, the moment at which it is full again (the generic cell rate algorithm,
 * ITU-T I.371): it asks for no lock, and time itself fills it.
 */
final class Bucket {
    private final Policy policy;
    private final AtomicLong fullAt;

    Bucket(Policy policy, long now) {
        this.policy = policy;
        this.fullAt = new AtomicLong(now);
    }

    Policy policy() {
        return policy;
    }

    /**
     * Takes one; answers whether there was one.
     *
     * @param now in nanoseconds
     */
    boolean take(long now) {
        while (true) {
            var present = fullAt.get();
            var next = (present - now > 0 ? present : now) + policy.gap();
            if (next - now > policy.window()) {
                return false;
            }
            if (fullAt.compareAndSet(present, next)) {
                return true;
            }
        }
    }

    int left(long now) {
        var missing = fullAt.get() - now;
        return missing <= 0
                ? policy.quota()
                : (int) Math.max(0, Math.min(policy.quota(), (policy.window() - missing) / policy.gap()));
    }

    boolean isFull(long now) {
        return fullAt.get() - now <= 0;
    }

    /** Seconds until it is full, rounded up. */
    long secondsToFull(long now) {
        return seconds(fullAt.get() - now);
    }

    /** Seconds until one more is allowed, rounded up and at least one. */
    long secondsToNext(long now) {
        return Math.max(1, seconds(fullAt.get() + policy.gap() - policy.window() - now));
    }

    private static long seconds(long nanos) {
        var second = TimeUnit.SECONDS.toNanos(1);
        return nanos <= 0 ? 0 : (nanos + second - 1) / second;
    }
}
