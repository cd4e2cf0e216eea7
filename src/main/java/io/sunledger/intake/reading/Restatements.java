package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Restatement.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes which annex rows restate a task of the body. A row is a body task told shorter, so the score is the share of the
 * row's pairs of characters that the body task holds, rare pairs counting more; common units raise it, foreign ones lower it.
 */
final class Restatements {
    private static final double LEAST = 0.5;
    private static final int COMMON = 24;

    private final List<DraftItem> items;
    private final Map<String, List<Integer>> tasksByPair = new HashMap<>();
    private final List<Place> body = new ArrayList<>();
    private final List<Set<String>> bodyUnits = new ArrayList<>();

    private Restatements(List<DraftItem> items) {
        this.items = items;
    }

    static List<Restatement> among(List<DraftItem> items) {
        var pairs = new Restatements(items);
        if (items.stream().allMatch(item -> item.annex() == null)) {
            return List.of();
        }
        pairs.index();
        return pairs.propose();
    }

    private void index() {
        for (int i = 0; i < items.size(); i++) {
            for (int t = 0;
                    items.get(i).annex() == null && t < items.get(i).tasks().size();
                    t++) {
                var task = items.get(i).tasks().get(t);
                for (var pair : pairs(task.text())) {
                    tasksByPair.computeIfAbsent(pair, any -> new ArrayList<>()).add(body.size());
                }
                body.add(new Place(i, t));
                bodyUnits.add(units(task));
            }
        }
    }

    private List<Restatement> propose() {
        var found = new ArrayList<Restatement>();
        for (int i = 0; i < items.size(); i++) {
            for (int t = 0;
                    items.get(i).annex() != null && t < items.get(i).tasks().size();
                    t++) {
                var best = best(new Place(i, t), items.get(i).tasks().get(t));
                if (best.score() >= LEAST) {
                    found.add(best);
                }
            }
        }
        return found;
    }

    private Restatement best(Place annex, DraftTask row) {
        var weights = new HashMap<Integer, Double>();
        double all = 0;
        for (var pair : pairs(row.text())) {
            var tasks = tasksByPair.getOrDefault(pair, List.of());
            double weight = 1 / Math.sqrt(1 + tasks.size());
            all += weight;
            // what hundreds of tasks say tells nothing, and would make the work grow with the square of the length
            if (tasks.size() <= COMMON) {
                tasks.forEach(task -> weights.merge(task, weight, Double::sum));
            }
        }
        var units = units(row);
        var best = new Restatement(annex, annex, 0);
        for (var entry : weights.entrySet()) {
            double score = 0.85 * entry.getValue() / all + 0.15 * shared(units, bodyUnits.get(entry.getKey()));
            if (score > best.score()) {
                best = new Restatement(body.get(entry.getKey()), annex, Math.round(score * 100) / 100.0);
            }
        }
        return best;
    }

    private static double shared(Set<String> row, Set<String> task) {
        if (row.isEmpty() || task.isEmpty()) {
            return 0;
        }
        long common = row.stream().filter(task::contains).count();
        return (double) common / row.size();
    }

    private static Set<String> units(DraftTask task) {
        var units = new HashSet<String>();
        task.assignments().forEach(assignment -> assignment.units().forEach(unit -> units.add(unit.name())));
        return units;
    }

    /** The neighbouring characters of a text that mean something, each pair once. */
    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        var folded = Folding.fold(text);
        char last = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (Han.is(c) || Character.isLetterOrDigit(c)) {
                if (last != 0) {
                    pairs.add("" + last + c);
                }
                last = c;
            }
        }
        return pairs;
    }
}
