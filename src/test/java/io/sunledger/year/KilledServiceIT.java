package io.sunledger.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.kernel.Ids;
import io.sunledger.local.KillableService;
import io.sunledger.testing.Backends;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * The packaged service is killed (SIGKILL) at random moments while units report and the office closes out. Everybody whose command
 * was not answered sends it again under its key, as clients do. In the end nothing that was answered is missing, and nothing was
 * done twice: the log of events tells each act once.
 */
class KilledServiceIT {
    private static final Path DOCUMENT = Path.of("../shared/plan-corpus/huangpu-2022.txt");
    private static final int UNITS = 40;
    private static final int KILLS = 3;

    /** Requests between one kill and the next, at least and at most. */
    private static final int FEWEST = 100;

    private static final int MOST = 220;

    private final Book book = new Book();
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final AtomicInteger kills = new AtomicInteger();
    private CompletableFuture<?> killing = CompletableFuture.completedFuture(null);
    private int untilKilled = Integer.MAX_VALUE;

    @Test
    void no_answered_command_is_lost_and_none_is_done_twice() throws Exception {
        assumeTrue(Files.exists(DOCUMENT), "the plan corpus is not beside the project");
        try (var service = KillableService.start(Map.of("OIDC_URL", Backends.issuer()))) {
            var accounts = new Accounts(Backends.issuer(), "killed-" + Ids.next());
            var line = new PatientLine(service::address, accounts, () -> killNowAndThen(service));
            var registry = new Registry(line);
            accounts.ofOffice();
            var plan = registry.issue(DOCUMENT, "廣州市黃埔區");
            accounts.ofUnits(registry.codes());
            var year = new Year(line, registry, book, plan);
            var closeOuts = new CloseOuts(line, book);

            untilKilled = next();
            year.units().stream().limit(UNITS).forEach(unit -> play(unit, year, closeOuts));
            untilKilled = Integer.MAX_VALUE;
            killing.join();

            assertThat(kills).as("kills, seed %d", seed).hasValueGreaterThanOrEqualTo(KILLS);
            theServiceKnowsWhatTheBookSays(year);
        }
    }

    private void theServiceKnowsWhatTheBookSays(Year year) {
        assertThat(book.acts())
                .as("seed %d", seed)
                .hasSize(7)
                .allSatisfy((act, times) -> assertThat(year.told(act)).as(act).isEqualTo(times));
        assertThat(year.counts().path("done").asInt())
                .as("seed %d", seed)
                .isEqualTo(book.done().size());
        assertThat(year.overview(0).findValues("reported").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .as("seed %d", seed)
                .isEqualTo(book.handedIn(0).size());
    }

    /** The request that comes when it is time is under way while the service is killed. */
    private void killNowAndThen(KillableService service) {
        untilKilled--;
        if (untilKilled <= 0 && killing.isDone()) {
            untilKilled = next();
            kills.incrementAndGet();
            killing = CompletableFuture.runAsync(service::killAndRestart);
        }
    }

    private int next() {
        return FEWEST + random.nextInt(MOST - FEWEST);
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
}
