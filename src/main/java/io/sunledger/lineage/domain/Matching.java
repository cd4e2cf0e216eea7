package io.sunledger.lineage.domain;

import io.sunledger.kernel.TextLikeness;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Which tasks here may answer which higher ones, by the likeness of what they say. */
public final class Matching {
    /** More than these a clerk would not look through. */
    private static final int MOST_A_TASK = 3;

    private final List<Said> higher;
    private final List<Said> here;
    private final TextLikeness likeness;

    public Matching(List<Said> higher, List<Said> here) {
        this.higher = List.copyOf(higher);
        this.here = List.copyOf(here);
        this.likeness = TextLikeness.among(
                Stream.concat(higher.stream(), here.stream()).map(Said::text).toList());
    }

    /** A task and what it says. */
    public record Said(UUID task, String text) {}

    public record Pair(UUID task, UUID higherTask) {}

    /** @param likeness from 0 to 1, in hundredths */
    public record Match(Pair pair, double likeness) {}

    /** For each higher task in its order those here that are most alike, the most alike first; decided pairs are left out. */
    public List<Match> proposals(Set<Pair> decided) {
        var known = new HashSet<>(decided);
        return higher.stream()
                .flatMap(above -> here.stream()
                        .map(task ->
                                new Match(new Pair(task.task(), above.task()), hundredths(task.text(), above.text())))
                        .filter(match -> match.likeness() >= TextLikeness.ALIKE && !known.contains(match.pair()))
                        .sorted(Comparator.comparingDouble(Match::likeness).reversed())
                        .limit(MOST_A_TASK))
                .toList();
    }

    /** How alike two of the tasks are, proposed or not. */
    public double of(Pair pair) {
        return hundredths(text(here, pair.task()), text(higher, pair.higherTask()));
    }

    private double hundredths(String one, String other) {
        return Math.round(likeness.of(one, other) * 100) / 100.0;
    }

    private static String text(List<Said> among, UUID task) {
        return among.stream()
                .filter(said -> said.task().equals(task))
                .findFirst()
                .map(Said::text)
                .orElse("");
    }
}
