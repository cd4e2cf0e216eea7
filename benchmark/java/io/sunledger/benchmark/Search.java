package io.sunledger.benchmark;

import io.sunledger.benchmark.nation.NationSize;
import io.sunledger.benchmark.nation.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The case (f): ten thousand duties of one government are searched, in a database that has no others, and in one that has a nation's.
 */
final class Search {
    static final String LETTER = "f";
    private static final double AT_MOST = 1.3;
    private static final NationSize SMALL =
            NationSize.of(new Options("--governments", "1", "--duties", "10000", "--reports", "41667"));

    private final Measuring measuring;
    private final Accounts accounts;
    private final Path folder;
    private final Path nation;

    Search(Measuring measuring, Accounts accounts, Path folder, Path nation) {
        this.measuring = measuring;
        this.accounts = accounts;
        this.folder = folder;
        this.nation = nation;
    }

    /** Measures both and says what came of it. */
    List<String> run() throws Exception {
        var small = folder.resolve("small");
        if (!Files.exists(small)) {
            FillNation.fill(small, SMALL);
        }
        var few = measure(small);
        var many = Files.exists(nation) ? measure(nation) : List.<Figure>of();
        return rows(few, many);
    }

    private List<Figure> measure(Path data) {
        try (var stage = Stage.open(data, accounts, folder, List.of())) {
            var token = accounts.token("office");
            var name = String.format(Locale.ROOT, "search among %,d duties", new Database(stage).countOfDuties());
            var known = new Probe(stage.port(), token).describes("/api/v1/duties", Searching.TEXT);
            var absent = known ? null : "duties have no filter '" + Searching.TEXT + "'";
            var turn = new AtomicInteger();
            var search = new OverHttp(
                    name,
                    absent,
                    stage.port(),
                    stage::ofService,
                    stage::ofDatabase,
                    () -> new Searching(token, turn.getAndIncrement()));
            var what = "10,000 duties of one government, filtered and searched in Chinese, pages of 50 by keyset";
            return measuring.measure(new Case(LETTER, what, List.of(search), List.of()));
        }
    }

    private List<String> rows(List<Figure> few, List<Figure> many) {
        List<String> rows = new ArrayList<>();
        for (var figure : few) {
            many.stream()
                    .filter(other -> other.connections() == figure.connections())
                    .forEach(other -> rows.add(row(figure, other)));
        }
        if (rows.isEmpty()) {
            var why = few.isEmpty()
                    ? "there is no search"
                    : "there is no nation in " + nation + "; benchmark/run fill makes one";
            rows.add("| f | median among a nation's / among few | <= %.1f | – | not measured: %s |"
                    .formatted(AT_MOST, why));
        }
        return rows;
    }

    private static String row(Figure few, Figure many) {
        var ratio = many.median() / few.median();
        return String.format(
                Locale.ROOT,
                "| f | median of %s / %s, %d connections | <= %.1f | %.2f | %s |",
                many.contestant(),
                few.contestant(),
                few.connections(),
                AT_MOST,
                ratio,
                ratio <= AT_MOST ? "yes" : "**no**");
    }
}
