package io.sunledger.intake.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Counts what a draft has of what its labels expect, fact by fact: F1 of tasks (the same stretch of text, four fifths of it
 * shared), and of the facts in tasks that match.
 */
final class CorpusScore {
    static final List<String> KINDS =
            List.of("tasks", "assignments", "deadlines", "frequencies", "timeLimits", "targets");

    private static final List<String> FIELDS =
            List.of("title", "year", "jurisdiction", "issuer", "documentNumber", "issuedOn", "disclosure");
    private static final double SAME_STRETCH = 0.8;
    private static final double SAME_TASK = 0.3;

    private final Map<String, int[]> counts = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();

    private record Found(int from, int to, JsonNode task) {
        double overlap(Found other) {
            int inner = Math.min(to, other.to) - Math.max(from, other.from);
            return inner <= 0 ? 0 : inner / (double) (Math.max(to, other.to) - Math.min(from, other.from));
        }
    }

    void add(JsonNode labels, JsonNode draft, String text) {
        for (var field : FIELDS) {
            var expected = plain(labels.get("plan").get(field).asText());
            var found = plain(draft.get("plan").get(field).asText());
            if (!expected.equals(found)) {
                wrong.add(labels.get("source").asText() + " " + field + ": " + found);
            }
        }
        var letters = plain(text);
        var expected = tasks(labels, letters);
        var found = tasks(draft, letters);
        count("tasks", 0, expected.size(), found.size());
        for (var kind : KINDS.subList(1, KINDS.size())) {
            expected.forEach(task -> count(kind, 0, facts(kind, task.task()).size(), 0));
            found.forEach(task -> count(kind, 0, 0, facts(kind, task.task()).size()));
        }
        expected.forEach(task -> match(task, found));
    }

    private void match(Found expected, List<Found> free) {
        Found best = null;
        for (var other : free) {
            best = best == null || expected.overlap(other) > expected.overlap(best) ? other : best;
        }
        if (best == null || expected.overlap(best) < SAME_TASK) {
            return;
        }
        free.remove(best);
        count("tasks", expected.overlap(best) >= SAME_STRETCH ? 1 : 0, 0, 0);
        for (var kind : KINDS.subList(1, KINDS.size())) {
            var common = new HashSet<>(facts(kind, expected.task()));
            common.retainAll(facts(kind, best.task()));
            count(kind, common.size(), 0, 0);
        }
    }

    private void count(String kind, int hits, int expected, int found) {
        var count = counts.computeIfAbsent(kind, any -> new int[3]);
        count[0] += hits;
        count[1] += expected;
        count[2] += found;
    }

    double of(String kind) {
        var count = counts.getOrDefault(kind, new int[3]);
        return count[1] + count[2] == 0 ? 1 : 2.0 * count[0] / (count[1] + count[2]);
    }

    double overall() {
        var sum = new int[3];
        counts.values().forEach(count -> {
            for (int i = 0; i < 3; i++) {
                sum[i] += count[i];
            }
        });
        return 2.0 * sum[0] / (sum[1] + sum[2]);
    }

    List<String> fieldsWrong() {
        return wrong;
    }

    private static List<Found> tasks(JsonNode document, String letters) {
        var tasks = new ArrayList<Found>();
        int at = 0;
        for (var item : document.get("items")) {
            for (var task : item.get("tasks")) {
                boolean whole = task.has("text");
                var first = plain(task.get(whole ? "text" : "starts").asText());
                var last = whole ? first : plain(task.get("ends").asText());
                int from = letters.indexOf(first, at);
                int end = letters.indexOf(last, Math.max(from, 0));
                at = Math.max(at, from);
                tasks.add(new Found(from, end < 0 ? from : end + last.length(), task));
            }
        }
        return tasks;
    }

    private static Set<String> facts(String kind, JsonNode task) {
        var facts = new HashSet<String>();
        for (var fact : task.get(kind)) {
            switch (kind) {
                case "assignments" ->
                    fact.get("units").forEach(unit -> facts.add(fact.get("role").asText() + plain(unit.asText())));
                case "deadlines" -> facts.add(fact.get("due").asText());
                case "frequencies" -> facts.add(fact.get("every").asText() + fact.get("atLeast"));
                case "timeLimits" ->
                    facts.add(fact.get("amount").asDouble() + fact.get("unit").asText());
                default ->
                    facts.add((fact.has("atMost") ? "max" : "min")
                            + fact.path(fact.has("atMost") ? "atMost" : "atLeast")
                                    .asDouble()
                            + plain(fact.get("unit").asText()));
            }
        }
        return facts;
    }

    private static String plain(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return folded.replaceAll("[﹝〔\\[【]", "(")
                .replaceAll("[﹞〕\\]】]", ")")
                .replaceAll("[\\s\\u200b-\\u200d\\ufeff]+", "");
    }
}
