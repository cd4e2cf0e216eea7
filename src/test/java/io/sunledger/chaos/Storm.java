package io.sunledger.chaos;

import static org.awaitility.Awaitility.await;

import io.sunledger.chaos.Journal.Span;
import io.sunledger.chaos.Journal.Struck;
import io.sunledger.year.Accounts;
import io.sunledger.year.Line;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.Random;

/** What goes wrong, one thing after another, as the seed has it: each kind once in an order of its own, then all of them again. */
final class Storm {
    private static final Duration FAR_TOO_LONG = Duration.ofMinutes(2);

    private final PrintStream out = System.out;
    private final Site site;
    private final Journal journal;
    private final Options options;
    private final Accounts probes;
    private final Random random;
    private final Deque<Fault> next = new ArrayDeque<>();

    /** @param probes whose office tries whether a node takes commands */
    Storm(Site site, Journal journal, Options options, Accounts probes) {
        this.site = site;
        this.journal = journal;
        this.options = options;
        this.probes = probes;
        this.random = new Random(options.seed());
    }

    /** @param until when nothing further begins */
    void rage(Duration until) {
        while (journal.now().compareTo(until) < 0) {
            Pause.of(options.calm());
            strike(drawn());
        }
    }

    private Fault drawn() {
        if (next.isEmpty()) {
            var all = new ArrayList<>(options.faults());
            Collections.shuffle(all, random);
            next.addAll(all);
        }
        return next.remove();
    }

    private void strike(Fault fault) {
        var node = site.nodes().get(random.nextInt(site.nodes().size()));
        var length = fault.drawDuration(random);
        say("%s (%s), for %d s", fault.told(), node.name(), length.toSeconds());
        var begun = journal.now();
        var end = fault.begin(site, node);
        Pause.of(length);
        end.run();
        var ended = journal.now();
        everyNodeTakesACommand(fault);
        var struck = new Struck(fault, node.name(), new Span(begun, journal.now()), ended);
        journal.strike(struck);
        say(
                "over; every node takes commands after %d ms",
                struck.untilAnswered().toMillis());
        if (struck.untilAnswered().compareTo(options.within()) > 0) {
            journal.find("%s: a node took its first command %d ms after it was over"
                    .formatted(fault.told(), struck.untilAnswered().toMillis()));
        }
        fault.afterwards(site);
    }

    private void everyNodeTakesACommand(Fault fault) {
        for (var node : site.nodes()) {
            await(node.name() + " takes a command after: " + fault.told())
                    .atMost(FAR_TOO_LONG)
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(100))
                    .ignoreExceptionsInstanceOf(IllegalStateException.class)
                    .untilAsserted(() -> takesACommand(node));
        }
    }

    private void takesACommand(Node node) {
        new Line(node::address, probes)
                .put(Town.OFFICE, "/api/v1/government", Map.of("name", "云岭区", "level", "COUNTY"));
    }

    private void say(String told, Object... facts) {
        out.printf("[%4d s] %s%n", journal.now().toSeconds(), told.formatted(facts));
    }
}
