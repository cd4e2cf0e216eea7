package io.sunledger.platform.graphql.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.jspecify.annotations.Nullable;

/** Keeps what was used last, as much as weighs no more than so much together. */
final class ByWeight<K, V> {
    private final long most;
    private final ToLongBiFunction<K, V> weight;
    private final Map<K, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long together;

    ByWeight(long most, ToLongBiFunction<K, V> weight) {
        this.most = most;
        this.weight = weight;
    }

    synchronized @Nullable V get(K key) {
        return kept.get(key);
    }

    synchronized void put(K key, V value) {
        remove(key);
        var added = weight.applyAsLong(key, value);
        if (added > most) {
            return;
        }
        kept.put(key, value);
        together += added;
        var eldest = kept.entrySet().iterator();
        while (together > most) {
            var gone = eldest.next();
            together -= weight.applyAsLong(gone.getKey(), gone.getValue());
            eldest.remove();
        }
    }

    synchronized void remove(K key) {
        var gone = kept.remove(key);
        if (gone != null) {
            together -= weight.applyAsLong(key, gone);
        }
    }

    synchronized void clear() {
        kept.clear();
        together = 0;
    }

    synchronized int size() {
        return kept.size();
    }

    synchronized long weight() {
        return together;
    }
}
