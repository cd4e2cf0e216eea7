package io.sunledger.benchmark;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** All that was measured, and why the rest was not. */
final class Results {
    private record Key(String letter, String contestant, int connections) {}

    private final Map<Key, Figure> figures = new LinkedHashMap<>();
    private final Map<String, String> absent = new HashMap<>();

    void add(String letter, Figure figure) {
        figures.put(new Key(letter, figure.contestant(), figure.connections()), figure);
    }

    void leaveOut(String letter, String contestant, String why) {
        absent.put(letter + contestant, why);
    }

    /** Null where it was not measured. */
    Figure find(String letter, String contestant, int connections) {
        return figures.get(new Key(letter, contestant, connections));
    }

    String absent(String letter, String contestant) {
        return absent.getOrDefault(letter + contestant, "not asked for");
    }
}
