package io.sunledger.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.sunledger.kernel.Ids;
import io.sunledger.local.KillableService;
import io.sunledger.local.LastRelease;
import io.sunledger.testing.Backends;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * While a new release is rolled out, its nodes and those of the last one serve side by side on the new schema: whoever plays a part
 * of a year, with a client of the last release, meets now one and now the other, and both know the same in the end.
 */
class LastReleaseIT {
    private static final Path DOCUMENT = Path.of("src/test/resources/year/plan-2024.txt");
    private static final String OFFICE = "office";
    private static final int UNITS = 6;

    private final Book book = new Book();
    private final Accounts accounts = new Accounts(Backends.issuer(), "releases-" + Ids.next());
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void nodes_of_the_last_release_and_of_this_one_serve_side_by_side_on_the_new_schema() {
        var release = LastRelease.built();
        assumeTrue(release.isPresent(), "the project's history is not there, or cannot be built on this machine");
        var last = release.orElseThrow();
        try (var ours = KillableService.start(Map.of("OIDC_URL", Backends.issuer()));
                var theirs = ours.another(last)) {
            var nodes = List.of(ours, theirs);
            var line = new Line(() -> nodes.get(asked.getAndIncrement() % 2).address(), accounts, last.operations());
            accounts.ofOffice();
            var registry = new Registry(line);
            var plan = registry.issue(DOCUMENT, "云岭区");
            accounts.ofUnits(registry.codes());
            var year = new Year(line, registry, book, plan);
            var closeOuts = new CloseOuts(line, book);

            year.units().stream().limit(UNITS).forEach(unit -> play(unit, year, closeOuts));
            urge(line, year);
            export(line, year);

            assertThat(book.acts())
                    .hasSize(9)
                    .allSatisfy(
                            (act, times) -> assertThat(year.told(act)).as(act).isEqualTo(times));
            knowTheSame(nodes, last, plan);
        }
    }

    private static void play(String unit, Year year, CloseOuts closeOuts) {
        year.receive(unit);
        var duties = year.duties(unit, 2);
        year.report(unit, duties, 0, "DONE", true);
        var returned = duties.get(0);
        year.giveBack(returned, 0, "佐证不足");
        year.mend(unit, returned, 0, "DONE");
        year.handIn(unit, 0, true);
        for (var duty : duties) {
            year.accept(duty, 0);
            closeOuts.attach(unit, duty);
            closeOuts.grade(closeOuts.ask(unit, duty), "GOOD");
        }
    }

    private static void urge(Line line, Year year) {
        var owing = year.units().get(UNITS);
        var issued = line.command(
                OFFICE, "IssueSheet", Map.of("dutyId", year.duties(owing).get(0), "colour", "BLUE", "reason", "请尽快报送"));

        assertThat(issued.toString()).contains("督");
    }

    private static void export(Line line, Year year) {
        var job = line.command(OFFICE, "StartExport", Map.of("kind", "PLAN", "planId", year.plan(), "format", "XLSX"))
                .path("export")
                .path("id")
                .asText();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> line.get(OFFICE, "/api/v1/exports/" + job)
                        .path("state")
                        .asText()
                        .equals("DONE"));
    }

    private void knowTheSame(List<KillableService> nodes, LastRelease last, String plan) {
        var lines = nodes.stream()
                .map(node -> new Line(node::address, accounts, last.operations()))
                .toList();
        for (var path : List.of(
                "/api/v1/plans/" + plan,
                "/api/v1/plans/" + plan + "/counts",
                "/api/v1/duties?first=100&planId=" + plan,
                "/api/v1/events?first=100",
                "/api/v1/changes?first=100")) {
            assertThat(told(lines.get(0), path)).as(path).isEqualTo(told(lines.get(1), path));
        }
    }

    /** Where a reader would go on says also when it asked. */
    private static String told(Line line, String path) {
        return line.get(OFFICE, path).toString().replaceAll("\"cursor\":\"[^\"]*\"", "");
    }
}
