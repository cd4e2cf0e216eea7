package io.sunledger.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Measures the contestants of a case and tells the figures as they come. With each number of connections they take turns, so that a
 * machine that grows slower meanwhile is slower for all of them.
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
        var warming = Warming.FIRST;
        for (var connections : timing.connections()) {
            for (var figure : inTurn(measured, connections, warming)) {
                results.add(present.letter(), figure);
                figures.add(figure);
                report.say(figure.row());
            }
            warming = Warming.OTHER_CROWD;
        }
        absent.forEach(line -> report.say("\n" + line));
        return figures;
    }

    private List<Figure> inTurn(List<Contestant> contestants, int connections, Warming warming) {
        var figures = contestants.stream()
                .map(contestant -> contestant.measure(connections, warming, timing))
                .toList();
        for (var turn = 1; turn < timing.turns(); turn++) {
            figures = oneMoreTurn(figures, contestants, connections);
        }
        return figures;
    }

    private List<Figure> oneMoreTurn(List<Figure> figures, List<Contestant> contestants, int connections) {
        return IntStream.range(0, figures.size())
                .mapToObj(at ->
                        figures.get(at).and(contestants.get(at).measure(connections, Warming.AGAIN, timing)))
                .toList();
    }
}
