package io.sunledger.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients were told, and what went wrong when, by the running time since the beginning. */
final class Journal {
    private final long begun = System.nanoTime();
    private final Queue<Act> acts = new ConcurrentLinkedQueue<>();
    private final Queue<Span> commands = new ConcurrentLinkedQueue<>();
    private final Queue<Struck> struck = new ConcurrentLinkedQueue<>();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicInteger> counts = new ConcurrentSkipListMap<>();

    /**
     * An act that was acknowledged.
     *
     * @param act as the log of events names it
     * @param duty empty where it is on none
     * @param sent when its request was first sent
     */
    record Act(String government, String act, String subject, String duty, Duration sent) {}

    /** From the first try to the answer, or from a fault's beginning to the last node's answer. */
    record Span(Duration from, Duration to) {
        Duration length() {
            return to.minus(from);
        }

        boolean touches(Span other) {
            return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
        }
    }

    /**
     * A fault that was there.
     *
     * @param span from its beginning until every node took a command again
     * @param ended when it was over
     */
    record Struck(Fault fault, String where, Span span, Duration ended) {
        Duration untilAnswered() {
            return span.to().minus(ended);
        }
    }

    Duration now() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void acknowledged(Act act) {
        acts.add(act);
    }

    void commanded(Duration sent) {
        commands.add(new Span(sent, now()));
    }

    void strike(Struck fault) {
        struck.add(fault);
    }

    void count(String kind) {
        counts.computeIfAbsent(kind, none -> new AtomicInteger()).incrementAndGet();
    }

    void find(String finding) {
        findings.add("%d s: %s".formatted(now().toSeconds(), finding));
    }

    List<Act> acts() {
        return List.copyOf(acts);
    }

    List<Span> commands() {
        return List.copyOf(commands);
    }

    List<Struck> struck() {
        return List.copyOf(struck);
    }

    List<String> findings() {
        return List.copyOf(findings);
    }

    Map<String, AtomicInteger> counts() {
        return new TreeMap<>(counts);
    }

    /** Of those that were under way during a span, from the first try to the acknowledgement. */
    Duration longestCommand(Span during) {
        return commands.stream()
                .filter(command -> command.touches(during))
                .map(Span::length)
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** The longest time without an acknowledged command, of all that a span touches. */
    Duration longestSilence(Span during) {
        return longestSilence(commands.stream().map(Span::to).sorted().toList(), during);
    }

    /** @param ends when commands were acknowledged, in order */
    static Duration longestSilence(List<Duration> ends, Span during) {
        var longest = Duration.ZERO;
        var last = Duration.ZERO;
        var all = new ArrayList<>(ends);
        if (ends.isEmpty() || ends.get(ends.size() - 1).compareTo(during.to()) < 0) {
            all.add(during.to());
        }
        for (var end : all) {
            var silence = new Span(last, end);
            if (silence.touches(during) && silence.length().compareTo(longest) > 0) {
                longest = silence.length();
            }
            last = end;
        }
        return longest;
    }
}
