package io.sunledger.benchmark;

import io.sunledger.benchmark.nation.NationSize;
import io.sunledger.benchmark.nation.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

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
        try (var few = open(small, "few")) {
            if (!Files.exists(nation)) {
                measure(List.of(searchIn(few)));
                return List.of("| f | median among a nation's / among few | <= %.1f | – | not measured: no nation in %s |"
                        .formatted(AT_MOST, nation));
            }
            try (var many = open(nation, "many")) {
                return rows(searchIn(few), searchIn(many));
            }
        }
    }

    private Stage open(Path data, String logs) throws IOException {
        return Stage.open(data, accounts, Files.createDirectories(folder.resolve(logs)), List.of());
    }

    private OverHttp searchIn(Stage stage) {
        var token = accounts.token("office");
        var known = new Probe(stage.port(), token).describes("/api/v1/duties", Searching.TEXT);
        var turn = new AtomicInteger();
        return new OverHttp(
                String.format(Locale.ROOT, "search among %,d duties", new Database(stage).countOfDuties()),
                known ? null : "duties have no filter '" + Searching.TEXT + "'",
                stage.port(),
                stage::ofService,
                stage::ofDatabase,
                () -> new Searching(token, turn.getAndIncrement()));
    }

    private List<Figure> measure(List<Contestant> searches) {
        var what = "10,000 duties of one government, filtered and searched in Chinese, pages of 50 by keyset";
        return measuring.measure(new Case(LETTER, what, searches, List.of()));
    }

    private List<String> rows(OverHttp few, OverHttp many) {
        var figures = measure(List.of(few, many));
        var ofFew = figuresOf(few, figures);
        var ofMany = figuresOf(many, figures);
        return IntStream.range(0, ofFew.size())
                .mapToObj(at -> row(ofFew.get(at), ofMany.get(at)))
                .toList();
    }

    private static List<Figure> figuresOf(Contestant contestant, List<Figure> figures) {
        return figures.stream()
                .filter(figure -> figure.contestant().equals(contestant.name()))
                .toList();
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
