package io.sunledger.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures the contestants of a case and tells the figures as they come. With each number of connections they come one right after
 * the other, so that a machine that has grown slower meanwhile makes none of them better.
 */
final class Measuring {
    private final Timing timing;
    private final Report report;
    private final Results results;

    Measuring(Timing timing, Report report, Results results) {
        this.timing = timing;
        this.report = report;
        this.results = results;
    }

    List<Figure> measure(Case present) {
        report.say("\n### (" + present.letter() + ") " + present.what() + "\n");
        report.say(Figure.HEAD);
        List<Contestant> measured = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (var contestant : present.contestants()) {
            if (contestant.absent() == null) {
                measured.add(contestant);
            } else {
                results.leaveOut(present.letter(), contestant.name(), contestant.absent());
                absent.add(contestant.name() + " not measured: " + contestant.absent());
            }
        }
        List<Figure> figures = new ArrayList<>();
        var first = true;
        for (var connections : timing.connections()) {
            for (var contestant : measured) {
                var figure = contestant.measure(connections, first, timing);
                results.add(present.letter(), figure);
                figures.add(figure);
                report.say(figure.row());
            }
            first = false;
        }
        absent.forEach(line -> report.say("\n" + line));
        return figures;
    }
}
