package io.sunledger.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.sunledger.kernel.Ids;
import io.sunledger.local.KillableService;
import io.sunledger.local.PostgresPair;
import io.sunledger.testing.Backends;
import io.sunledger.testing.EventStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two packaged services on a primary and its standby, while units report and the office closes out: the network forgets the
 * connections to the primary, a node is killed, then the primary, and its standby is promoted. Whoever was not answered, or told to
 * come again, sends the same again to whichever node; nobody restarts a service that runs.
 */
@SuppressWarnings("NullAway.Init")
class FailoverIT {
    private static final Path DOCUMENT = Path.of("src/test/resources/year/plan-2024.txt");
    private static final Duration TO_ANSWER_AGAIN = Duration.ofSeconds(10);
    private static final String OFFICE = "office";

    /** Requests under load between one thing that goes wrong and the next. */
    private static final int BETWEEN = 80;

    @TempDir
    Path folder;

    private final Book book = new Book();
    private final AtomicInteger requests = new AtomicInteger();
    private final Accounts accounts = new Accounts(Backends.issuer(), "failover-" + Ids.next());
    private volatile boolean enough;

    @Test
    void no_answered_command_is_lost_and_none_is_done_twice() {
        try (var databases = PostgresPair.synchronous(folder);
                var first = databases.service(Map.of("OIDC_URL", Backends.issuer()));
                var second = databases.service(Map.of("OIDC_URL", Backends.issuer()))) {
            var nodes = List.of(first, second);
            var line =
                    new PatientLine(() -> nodes.get(requests.get() % 2).address(), accounts, requests::incrementAndGet);
            var year = begun(line);
            try (var news = EventStream.at(first.address(), accounts.token(OFFICE), "/api/v1/live?topics=duties")) {
                var load = CompletableFuture.runAsync(() -> load(year, line));
                everythingGoesWrong(databases, nodes, load);
                enough = true;
                load.join();
                var heard = news.heard().size();
                rename(first, "云岭区");
                theServiceKnowsWhatTheBookSays(year);
                remembersNothingOld(nodes);
                worksOnSchedule(line, year);
                assertThat(heard).isPositive();
                assertThat(news.hasEnded()).isFalse();
            }
        }
    }

    private Year begun(Line line) {
        accounts.ofOffice();
        var registry = new Registry(line);
        var plan = registry.issue(DOCUMENT, "云岭区");
        accounts.ofUnits(registry.codes());
        return new Year(line, registry, book, plan);
    }

    private void load(Year year, Line line) {
        var closeOuts = new CloseOuts(line, book);
        Year.atOnce(year.units(), unit -> {
            if (!enough) {
                play(unit, year, closeOuts);
            }
        });
    }

    private static void play(String unit, Year year, CloseOuts closeOuts) {
        var duties = year.duties(unit, 2);
        year.report(unit, duties, 0, "DONE", true);
        for (var duty : duties) {
            year.accept(duty, 0);
            closeOuts.attach(unit, duty);
            closeOuts.grade(closeOuts.ask(unit, duty), "GOOD");
        }
    }

    private void everythingGoesWrong(
            PostgresPair databases, List<KillableService> nodes, CompletableFuture<Void> load) {
        afterSome(load);
        databases.forgetConnections();
        answerAgain(nodes, "after the connections were forgotten");
        afterSome(load);
        nodes.get(1).killAndRestart();
        afterSome(load);
        databases.killPrimary();
        databases.promote();
        answerAgain(nodes, "after the standby was promoted");
        afterSome(load);
    }

    private void afterSome(CompletableFuture<Void> load) {
        var from = requests.get();
        await().atMost(Duration.ofMinutes(1)).until(() -> load.isDone() || requests.get() > from + BETWEEN);
        assertThat(load).as("the load").isNotDone();
    }

    /** Each node takes a command. */
    private void answerAgain(List<KillableService> nodes, String when) {
        var begun = System.nanoTime();
        for (var node : nodes) {
            await(when)
                    .atMost(TO_ANSWER_AGAIN.minusNanos(System.nanoTime() - begun))
                    .ignoreExceptionsInstanceOf(IllegalStateException.class)
                    .untilAsserted(() -> rename(node, "云岭区"));
        }
        System.out.printf("%s: %d ms%n", when, (System.nanoTime() - begun) / 1_000_000);
    }

    private void rename(KillableService node, String name) {
        new Line(node::address, accounts).put(OFFICE, "/api/v1/government", Map.of("name", name, "level", "COUNTY"));
    }

    private void theServiceKnowsWhatTheBookSays(Year year) {
        assertThat(book.acts())
                .hasSize(7)
                .allSatisfy((act, times) -> assertThat(year.told(act)).as(act).isEqualTo(times));
        assertThat(year.counts().path("done").asInt()).isEqualTo(book.done().size());
    }

    /** What one node changes, the other one shows, although it had remembered what was before. */
    private void remembersNothingOld(List<KillableService> nodes) {
        for (var name : List.of("云岭县", "云岭市")) {
            rename(nodes.get(0), name);
            nodes.forEach(node -> await().untilAsserted(() -> assertThat(new Line(node::address, accounts)
                            .document(OFFICE, "OwnUnit", Map.of())
                            .toString())
                    .contains(name)));
        }
    }

    /** A ledger that is asked for is written by whichever node looks. */
    private static void worksOnSchedule(Line line, Year year) {
        var job = line.post(OFFICE, "/api/v1/exports", Map.of("kind", "PLAN", "planId", year.plan(), "format", "CSV"))
                .path("id")
                .asText();
        await().untilAsserted(() -> assertThat(
                        line.get(OFFICE, "/api/v1/exports/" + job).path("state").asText())
                .isEqualTo("DONE"));
    }
}
