package io.sunledger.platform.rate;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * The buckets of those who have asked lately. One that is full again says nothing that a new one would not, and is forgotten. No other
 * ever makes room, as in a cache it would: whoever has asked too much could have that forgotten by asking from many addresses.
 */
final class Clients {
    private static final long A_SECOND = 1_000_000_000L;

    private final int most;
    private final Bucket overflow;
    private final ConcurrentHashMap<Object, Bucket> buckets = new ConcurrentHashMap<>();
    private final AtomicLong sweptAt;

    /** @param overflow what all those share for whom there is no room */
    Clients(int most, Policy overflow, long now) {
        this.most = most;
        this.overflow = new Bucket(overflow, now);
        this.sweptAt = new AtomicLong(now);
    }

    /** @param policy asked for only where the client is not known */
    Bucket of(Object client, Supplier<Policy> policy, long now) {
        var known = buckets.get(client);
        return known == null ? added(client, policy, now) : known;
    }

    private Bucket added(Object client, Supplier<Policy> policy, long now) {
        sweep(now);
        if (buckets.size() >= most) {
            return overflow;
        }
        var fresh = new Bucket(policy.get(), now);
        var there = buckets.putIfAbsent(client, fresh);
        return there == null ? fresh : there;
    }

    // when somebody new comes, and once a second at most: whoever only asks again pays nothing
    private void sweep(long now) {
        var last = sweptAt.get();
        if (now - last >= A_SECOND && sweptAt.compareAndSet(last, now)) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
    }

    int known() {
        return buckets.size();
    }
}
