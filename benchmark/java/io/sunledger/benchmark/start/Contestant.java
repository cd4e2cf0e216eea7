package io.sunledger.benchmark.start;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A way to run the service.
 *
 * @param missing why it cannot be measured; empty: it can
 * @param readyGoal within how many seconds it is to be ready; 0: nothing is asked for
 * @param memoryGoal how many MB it may take then; 0: nothing is asked for
 */
record Contestant(String name, List<String> command, String missing, double readyGoal, double memoryGoal) {
    boolean isThere() {
        return missing.isEmpty();
    }

    String row(List<Started> started) {
        if (!isThere()) {
            return "| %s | %s | | | %s |".formatted(name, missing, goals());
        }
        var met = (readyGoal == 0 || median(started, Started::ready) < readyGoal)
                && (memoryGoal == 0 || median(started, Started::memory) < memoryGoal);
        return "| %s | %s | %.1f | %s | %s |"
                .formatted(
                        name,
                        spread(started, Started::ready, "%.2f"),
                        median(started, Started::processor),
                        spread(started, Started::memory, "%.0f"),
                        readyGoal == 0 ? "" : goals() + (met ? ": met" : ": missed"));
    }

    private String goals() {
        return "ready in under " + readyGoal + " s" + (memoryGoal == 0 ? "" : ", under %.0f MB".formatted(memoryGoal));
    }

    private static String spread(List<Started> started, ToDoubleFunction<Started> figure, String form) {
        var sorted = started.stream().mapToDouble(figure).sorted().toArray();
        return (form + " (" + form + "–" + form + ")")
                .formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(List<Started> started, ToDoubleFunction<Started> figure) {
        return started.stream().mapToDouble(figure).sorted().toArray()[started.size() / 2];
    }
}
