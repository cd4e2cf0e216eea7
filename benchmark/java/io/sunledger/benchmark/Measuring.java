package io.sunledger.benchmark;

import java.util.ArrayList;
import java.util.List;

/** Measures the contestants of a case, one after the other, with each number of connections, and tells the figures as they come. */
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
        List<Figure> figures = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (var contestant : present.contestants()) {
            if (contestant.absent() == null) {
                figures.addAll(measure(present.letter(), contestant));
            } else {
                results.leaveOut(present.letter(), contestant.name(), contestant.absent());
                absent.add(contestant.name() + " not measured: " + contestant.absent());
            }
        }
        absent.forEach(line -> report.say("\n" + line));
        return figures;
    }

    private List<Figure> measure(String letter, Contestant contestant) {
        List<Figure> figures = new ArrayList<>();
        for (var connections : timing.connections()) {
            var figure = contestant.measure(connections, figures.isEmpty(), timing);
            results.add(letter, figure);
            figures.add(figure);
            report.say(figure.row());
        }
        return figures;
    }
}
