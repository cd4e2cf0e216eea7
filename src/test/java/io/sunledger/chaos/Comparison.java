package io.sunledger.chaos;

import io.sunledger.chaos.Journal.Act;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was acknowledged beside what the log of events tells: each act on each thing as often here as there. */
final class Comparison {
    private Comparison() {}

    /** @param there how often, by {@link #key} */
    static List<String> findings(Stream<Act> acknowledged, Map<String, Integer> there) {
        var told = acknowledged.collect(
                Collectors.toMap(act -> key(act.government(), act.act(), act.subject()), act -> 1, Integer::sum));
        var keys = new TreeSet<>(told.keySet());
        keys.addAll(there.keySet());
        return keys.stream()
                .filter(key -> !told.getOrDefault(key, 0).equals(there.getOrDefault(key, 0)))
                .map(key -> "%s: acknowledged %d times, done %d times"
                        .formatted(key, told.getOrDefault(key, 0), there.getOrDefault(key, 0)))
                .toList();
    }

    static String key(String government, String act, String subject) {
        return String.join(" ", government, act, subject);
    }
}
