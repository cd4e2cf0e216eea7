package io.sunledger.year;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the office's clerk would have in a book of paper: what must have become of everything that was done. */
final class Book {
    private final Map<Integer, Map<String, Boolean>> handedIn = new ConcurrentHashMap<>();
    private final Set<String> done = ConcurrentHashMap.newKeySet();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Set<String> closed = ConcurrentHashMap.newKeySet();
    private final Set<String> carried = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> acts = new ConcurrentHashMap<>();

    /** An act that must be told once in the log of events. */
    void act(String act) {
        acts.merge(act, 1, Integer::sum);
    }

    void says(String duty, String state) {
        begun.add(duty);
        if (state.equals("DONE")) {
            done.add(duty);
        }
    }

    void handsIn(int period, String duty, boolean late) {
        reports(period).putIfAbsent(duty, late);
    }

    void closes(String duty) {
        closed.add(duty);
    }

    void reopens(String duty) {
        closed.remove(duty);
    }

    void carries(String duty) {
        carried.add(duty);
    }

    Set<String> carried() {
        return Set.copyOf(carried);
    }

    Map<String, Integer> acts() {
        return Map.copyOf(acts);
    }

    Set<String> handedIn(int period) {
        return Set.copyOf(reports(period).keySet());
    }

    int late(int period) {
        return (int) reports(period).values().stream().filter(late -> late).count();
    }

    Set<String> done() {
        return Set.copyOf(done);
    }

    Set<String> underWay() {
        var underWay = new HashSet<>(begun);
        underWay.removeAll(done);
        return underWay;
    }

    Set<String> closed() {
        return Set.copyOf(closed);
    }

    private Map<String, Boolean> reports(int period) {
        return handedIn.computeIfAbsent(period, none -> new ConcurrentHashMap<>(new HashMap<>()));
    }
}
