package io.sunledger.chaos;

import io.sunledger.chaos.Journal.Act;
import io.sunledger.chaos.Journal.Span;
import io.sunledger.chaos.Journal.Struck;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a run was like, in tables. */
final class Report {
    private final Options options;
    private final Journal journal;
    private final List<String> findings;
    private final StringBuilder text = new StringBuilder();

    Report(Options options, Journal journal, List<String> findings) {
        this.options = options;
        this.journal = journal;
        this.findings = findings;
    }

    String text() {
        line("# Chaos, seed %d%n", options.seed());
        line(
                "%d s, %d nodes, %d governments at the same time, %d processors.%n",
                journal.now().toSeconds(),
                options.nodes(),
                options.towns(),
                Runtime.getRuntime().availableProcessors());
        findings();
        faults();
        commands();
        acknowledged();
        counts();
        return text.toString();
    }

    private void findings() {
        line(findings.isEmpty() ? "Nothing was found to be wrong.%n" : "## Found%n");
        findings.forEach(finding -> line("- %s", finding));
    }

    private void faults() {
        line("%n## What went wrong%n");
        line(
                "| from, s | what | where | for, ms | until every node took a command, ms | longest time without an acknowledged command, ms | longest command under way, ms |");
        line("|---|---|---|---|---|---|---|");
        for (var struck : journal.struck()) {
            line(
                    "| %d | %s | %s | %d | %d | %d | %d |",
                    struck.span().from().toSeconds(),
                    struck.fault().told(),
                    struck.where(),
                    struck.ended().minus(struck.span().from()).toMillis(),
                    struck.untilAnswered().toMillis(),
                    journal.longestSilence(struck.span()).toMillis(),
                    journal.longestCommand(struck.span()).toMillis());
        }
    }

    private void commands() {
        var faults = journal.struck().stream().map(Struck::span).toList();
        var parted = journal.commands().stream()
                .collect(Collectors.partitioningBy(command -> faults.stream().anyMatch(command::touches)));
        line("%n## Commands, from the first try to the acknowledgement%n");
        line("| | acknowledged | median, ms | 99 of 100 within, ms | longest, ms |");
        line("|---|---|---|---|---|");
        timed("while nothing was wrong", parted.get(false));
        timed("while something was", parted.get(true));
    }

    private void timed(String when, List<Span> commands) {
        var lengths = commands.stream().map(Span::length).sorted().toList();
        line("| %s | %d | %d | %d | %d |", when, lengths.size(), at(lengths, 0.5), at(lengths, 0.99), at(lengths, 1));
    }

    private static long at(List<Duration> sorted, double part) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, part * sorted.size()))
                        .toMillis();
    }

    private void acknowledged() {
        line("%n## Acknowledged, and compared with the log of events%n");
        line("| act | times |");
        line("|---|---|");
        new TreeMap<>(journal.acts().stream().collect(Collectors.groupingBy(Act::act, Collectors.counting())))
                .forEach((act, times) -> line("| %s | %d |", act, times));
    }

    private void counts() {
        line("%n## What clients were told%n");
        line("| what | times |");
        line("|---|---|");
        journal.counts().forEach((kind, times) -> line("| %s | %s |", kind, times));
    }

    private void line(String format, Object... facts) {
        text.append(format.formatted(facts)).append(System.lineSeparator());
    }
}
