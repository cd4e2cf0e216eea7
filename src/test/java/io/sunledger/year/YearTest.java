package io.sunledger.year;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import io.sunledger.kernel.Ids;
import io.sunledger.testing.Backends;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.TestClock;
import io.sunledger.urging.UrgingRound;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The year 2022 of a real plan with 64 tasks, by an office and 71 units: reports on two dates, late ones, returned ones, close-outs,
 * one that is opened again, urging, and what goes on in 2023. Every count is checked against what was done.
 */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class YearTest {
    private static final Path DOCUMENT = Path.of("../shared/plan-corpus/huangpu-2022.txt");

    @Inject
    TestClock clock;

    @Inject
    UrgingRound round;

    @AfterEach
    void the_clock_runs_again() {
        clock.run();
    }

    private final Book book = new Book();
    private Accounts accounts;
    private Line line;
    private Year year;

    @Test
    void a_year_is_played_through() {
        assumeTrue(Files.exists(DOCUMENT), "the plan corpus is not beside the project");
        accounts = new Accounts(Backends.issuer(), "year-" + Ids.next());
        line = new StutteringLine(() -> "http://localhost:" + RestAssured.port, accounts);
        var registry = new Registry(line);
        accounts.ofOffice();

        clock.stopOn(LocalDate.of(2022, 8, 9));
        var plan = registry.issue(DOCUMENT, "廣州市黃埔區");
        accounts.ofUnits(registry.codes());
        year = new Year(line, registry, book, plan);
        theDutiesAreThoseOfThePlan();
        Year.atOnce(year.units(), year::receive);
        theThirdQuarter();
        theFourthQuarter();
        whatIsDoneIsClosedOut();
        theNextYearTakesOver(registry);
        theLogTellsEachActOnce();
    }

    private void theDutiesAreThoseOfThePlan() {
        assertThat(year.units()).hasSize(Registry.UNITS);
        assertThat(year.tasks()).isEqualTo(64);
        assertThat(year.periods()).isEqualTo(2);
        assertThat(year.dutiesInAll()).hasSize(year.owedByThePlan().size());
        theCountsAreThoseOfTheBook();
    }

    /** The diligent report all in time, others three duties late, others three in time of which one comes back, others nothing. */
    private void theThirdQuarter() {
        clock.stopOn(LocalDate.of(2022, 9, 20));
        Year.atOnce(year.diligent(), unit -> year.report(unit, year.duties(unit), 0, "UNDER_WAY", false));
        clock.stopOn(LocalDate.of(2022, 9, 30));
        Year.atOnce(year.careless(), unit -> year.report(unit, year.duties(unit, 3), 0, "UNDER_WAY", false));
        theLateAreUrgedOnce();
        clock.stopOn(LocalDate.of(2022, 10, 12));
        Year.atOnce(year.late(), unit -> year.report(unit, year.duties(unit, 3), 0, "UNDER_WAY", true));
        theOverviewIsThatOfTheBook(0, 0);

        clock.stopOn(LocalDate.of(2022, 10, 15));
        Year.atOnce(year.careless(), unit -> year.giveBack(year.duties(unit, 1).get(0), 0, "请补充网页链接"));
        theOverviewTellsOfReturned(0, year.careless().size());

        clock.stopOn(LocalDate.of(2022, 10, 20));
        Year.atOnce(year.careless(), unit -> {
            var duty = year.duties(unit, 1).get(0);
            year.mend(unit, duty, 0, "UNDER_WAY");
            year.handIn(unit, 0, false);
            year.accept(duty, 0);
        });
        theOverviewIsThatOfTheBook(0, 0);
        theCountsAreThoseOfTheBook();
    }

    /** Two nodes go through the late at the same time: each unit that has not handed in all gets one sheet, numbered without a gap. */
    private void theLateAreUrgedOnce() {
        clock.stopOn(LocalDate.of(2022, 10, 8));
        var handedIn = book.handedIn(0);
        var missing = year.units().stream()
                .filter(unit -> !handedIn.containsAll(year.duties(unit)))
                .collect(Collectors.toSet());
        var government = accounts.government();
        var other = CompletableFuture.supplyAsync(() -> answer(() -> round.of(government)));
        answer(() -> round.of(government));
        other.join();
        answer(() -> round.of(government));

        var sheets = year.sheets();
        assertThat(sheets)
                .extracting(sheet -> sheet.path("unit").path("code").asText())
                .containsExactlyInAnyOrderElementsOf(missing);
        assertThat(sheets)
                .extracting(sheet ->
                        sheet.path("number").asText().replaceAll("\\D+", " ").strip())
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, missing.size())
                        .mapToObj(number -> "2022 " + number)
                        .toList());
    }

    /** What two units left unfinished goes on in the plan of 2023, and both plans know of it. */
    private void theNextYearTakesOver(Registry registry) {
        clock.stopOn(LocalDate.of(2023, 1, 11));
        var later = registry.issueAgain(Path.of("src/test/resources/year/plan-2023.txt"));
        var before = line.get("office", "/api/v1/plans/" + later + "/counts")
                .path("total")
                .asInt();
        var took = 0;
        for (var unit : List.of(year.diligent().get(0), year.silent().get(0))) {
            var carried = year.carry(unit, later);
            took += carried.size();
            var lineage = line.ask(
                            "office",
                            "DutyLineage",
                            Map.of("id", carried.get(0).path("to").path("id").asText()))
                    .path("duty")
                    .path("lineage");
            assertThat(lineage.findValuesAsText("what")).containsExactly("PROMISED", "CARRIED", "OPEN");
            assertThat(lineage.findValuesAsText("year")).containsExactly("2022", "2023", "2023");
        }
        assertThat(took).isEqualTo(book.carried().size());
        assertThat(line.get("office", "/api/v1/plans/" + later + "/counts")
                        .path("total")
                        .asInt())
                .isEqualTo(before + took);
        theCountsAreThoseOfTheBook();
        whatWasIsStillKnown(year.duties(year.diligent().get(0), 1).get(0));
    }

    /** The first duty that was closed out: open in December, closed out in January. */
    private void whatWasIsStillKnown(String duty) {
        assertThat(asOf(duty, "2022-08-08").isNull()).isTrue();
        assertThat(asOf(duty, "2022-10-01").path("state").asText()).isEqualTo("UNDER_WAY");
        assertThat(asOf(duty, "2022-12-31").path("closedAt").isNull()).isTrue();
        assertThat(asOf(duty, "2023-01-05").path("closedAt").isNull()).isFalse();
    }

    private JsonNode asOf(String duty, String day) {
        return line.ask("office", "DutyAsOf", Map.of("id", duty, "on", day)).path("dutyAsOf");
    }

    /** The first two duties of the diligent are done, one of those who were late; who reported nothing reports one, too late. */
    private void theFourthQuarter() {
        clock.stopOn(LocalDate.of(2022, 12, 20));
        Year.atOnce(year.diligent(), unit -> {
            var done = year.duties(unit, 2);
            done.forEach(duty -> year.save(unit, duty, 1, "DONE"));
            year.duties(unit).stream()
                    .filter(duty -> !done.contains(duty))
                    .forEach(duty -> year.save(unit, duty, 1, "UNDER_WAY"));
            year.handIn(unit, 1, false);
            done.forEach(duty -> year.accept(duty, 1));
        });
        Year.atOnce(year.late(), unit -> year.report(unit, year.duties(unit, 1), 1, "DONE", false));
        clock.stopOn(LocalDate.of(2023, 1, 5));
        Year.atOnce(year.silent(), unit -> year.report(unit, year.duties(unit, 1), 1, "UNDER_WAY", true));
        theOverviewIsThatOfTheBook(1, 0);
        theCountsAreThoseOfTheBook();
    }

    private void whatIsDoneIsClosedOut() {
        var closeOuts = new CloseOuts(line, book);
        var diligent = year.diligent();
        Year.atOnce(diligent, unit -> {
            var duty = year.duties(unit, 2).get(0);
            closeOuts.attach(unit, duty);
            closeOuts.grade(closeOuts.ask(unit, duty), diligent.indexOf(unit) % 2 == 0 ? "EXCELLENT" : "PASS");
        });
        // without evidence it is not closed out, unless the office says why
        var twice = diligent.stream()
                .filter(unit -> year.duties(unit, 2).size() == 2)
                .toList();
        Year.atOnce(twice, unit -> {
            var asked = closeOuts.ask(unit, year.duties(unit, 2).get(1));
            assertThat(closeOuts.gradeRefused(asked)).contains("closeOut.noEvidence");
            switch (diligent.indexOf(unit) % 3) {
                case 0 -> closeOuts.grade(closeOuts.waive(asked, "NO_EVIDENCE"), "GOOD");
                case 1 -> closeOuts.refuse(asked);
                default -> closeOuts.withdraw(unit, asked);
            }
        });
        theCountsAreThoseOfTheBook();
        var first = year.duties(diligent.get(0), 1).get(0);
        closeOuts.reopen(first);
        theCountsAreThoseOfTheBook();
        closeOuts.grade(closeOuts.ask(diligent.get(0), first), "GOOD");
        assertThat(closeOuts.all(first).findValuesAsText("grade")).containsExactlyInAnyOrder("EXCELLENT", "GOOD");
        closeOuts.reopen(year.duties(diligent.get(1), 1).get(0));
        theCountsAreThoseOfTheBook();
    }

    private void theLogTellsEachActOnce() {
        assertThat(book.acts())
                .hasSizeGreaterThan(10)
                .allSatisfy((act, times) -> assertThat(year.told(act)).as(act).isEqualTo(times));
    }

    private void theOverviewIsThatOfTheBook(int period, int returned) {
        var handedIn = book.handedIn(period);
        var overview = theOverviewTellsOfReturned(period, returned);
        var complete = year.units().stream()
                .filter(unit -> handedIn.containsAll(year.duties(unit)))
                .count();
        var partly = year.units().stream()
                .filter(unit -> year.duties(unit).stream().anyMatch(handedIn::contains))
                .count();
        assertThat(overview.path("unitsReported").asLong()).isEqualTo(complete);
        assertThat(overview.path("unitsPartly").asLong()).isEqualTo(partly - complete);
        assertThat(overview.path("late").asInt()).isEqualTo(book.late(period));
        assertThat(overview.path("saved").asInt()).isZero();
    }

    private JsonNode theOverviewTellsOfReturned(int period, int returned) {
        var overview = year.overview(period);
        assertThat(overview.path("unitsOwing").asInt()).isEqualTo(Registry.UNITS);
        assertThat(overview.path("returned").asInt()).isEqualTo(returned);
        return overview;
    }

    private void theCountsAreThoseOfTheBook() {
        var all = year.dutiesInAll();
        var counts = year.counts();
        var afterTheYear = !LocalDate.now(clock).isBefore(LocalDate.of(2023, 1, 1));
        var settled = new HashSet<>(book.done());
        settled.addAll(book.closed());
        settled.addAll(book.carried());

        assertThat(counts.path("total").asInt()).isEqualTo(all.size());
        assertThat(counts.path("done").asInt()).isEqualTo(book.done().size());
        assertThat(counts.path("underWay").asInt()).isEqualTo(book.underWay().size());
        assertThat(counts.path("notStarted").asInt())
                .isEqualTo(all.size() - book.done().size() - book.underWay().size());
        assertThat(counts.path("overdue").asInt()).isEqualTo(afterTheYear ? all.size() - settled.size() : 0);
    }
}
