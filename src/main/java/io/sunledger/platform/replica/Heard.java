package io.sunledger.platform.replica;

import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangesMissed;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The greatest transaction that this node has heard of, by government and table. */
@ApplicationScoped
class Heard {
    /** Before those who number what is heard: whoever has a number finds noted here what it stands for. */
    private static final int FIRST = 1;

    private static final String ANY = "";

    private final Map<String, Map<String, Long>> ofGovernment = new ConcurrentHashMap<>();
    private volatile long missed;

    void hear(@Observes @Priority(FIRST) ChangeNotice notice) {
        var government = notice.government() == null ? ANY : notice.government();
        var tables = ofGovernment.computeIfAbsent(government, code -> new ConcurrentHashMap<>());
        notice.things().forEach(table -> tables.merge(table, notice.tx(), Math::max));
    }

    void miss(@Observes @Priority(FIRST) ChangesMissed gap) {
        missed = Math.max(missed, gap.before() - 1);
    }

    /** @param tables none: any */
    long newest(String government, Set<String> tables) {
        return Math.max(missed, Math.max(newestOf(ANY, tables), newestOf(government, tables)));
    }

    private long newestOf(String government, Set<String> tables) {
        var known = ofGovernment.getOrDefault(government, Map.of());
        var asked = tables.isEmpty() ? known.keySet() : tables;
        return asked.stream()
                .mapToLong(table -> known.getOrDefault(table, 0L))
                .max()
                .orElse(0);
    }
}
