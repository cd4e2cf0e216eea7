package io.sunledger.platform;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What was looked up a moment ago, and may be so no more at any moment: then all of it is forgotten. */
public final class LookedUp<K, V> {
    private final Cache<K, V> kept;

    /** How often everything was forgotten: what was looked up before must not be remembered after. */
    private final AtomicInteger era = new AtomicInteger();

    /** So many at most. @param useful after this time it takes up no room any more; until when it holds, its reader has to ask */
    public LookedUp(long most, Duration useful) {
        kept = Memory.ofSize(most, useful);
    }

    /** Null where it has to be looked up. */
    public @Nullable V get(K key) {
        return kept.getIfPresent(key);
    }

    /** What {@link #keep} is to be told of a look that begins now. */
    public int era() {
        return era.get();
    }

    /** @param begun the {@link #era} in which the look began */
    public void keep(K key, V found, int begun) {
        kept.put(key, found);
        if (begun != era.get()) {
            kept.invalidate(key);
        }
    }

    /** Looks everything up anew from now on. */
    public void forgetAll() {
        era.incrementAndGet();
        kept.invalidateAll();
    }
}
