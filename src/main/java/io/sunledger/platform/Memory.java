package io.sunledger.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;

/**
 * What is remembered within a bound; what is asked for least makes room. That happens on the thread that writes: the bound holds when
 * the write is done, and no pool of threads is begun for it.
 */
// the kinds of caches below, and of their entries: Quarkus tells a native image of those kinds alone that its own
// extensions use
@RegisterForReflection(
        classNames = {
            "com.github.benmanes.caffeine.cache.PSMS",
            "com.github.benmanes.caffeine.cache.PSMW",
            "com.github.benmanes.caffeine.cache.PSWMS",
            "com.github.benmanes.caffeine.cache.SSMS",
            "com.github.benmanes.caffeine.cache.SSMSW",
            "com.github.benmanes.caffeine.cache.SSMW"
        })
public final class Memory {
    private Memory() {}

    /** What weighs no more than so much together; what is too heavy alone is not kept, and nothing has to go for it. */
    public static <K, V> Cache<K, V> ofWeight(long most, Weigher<K, V> weight) {
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher(weight)
                .executor(Runnable::run)
                .build();
    }

    /** The same. @param evicted is told of each that had to make room */
    public static <K, V> Cache<K, V> ofWeight(long most, Weigher<K, V> weight, Runnable evicted) {
        return Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher(weight)
                .evictionListener((key, value, why) -> evicted.run())
                .executor(Runnable::run)
                .build();
    }

    /** So many at most, of what stays true. */
    public static <K, V> Cache<K, V> ofSize(long most) {
        return Caffeine.newBuilder().maximumSize(most).executor(Runnable::run).build();
    }

    /** So many at most. @param useful after this time it takes up no room any more; until when it holds, its reader has to ask */
    public static <K, V> Cache<K, V> ofSize(long most, Duration useful) {
        return Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(useful)
                .executor(Runnable::run)
                .build();
    }
}
