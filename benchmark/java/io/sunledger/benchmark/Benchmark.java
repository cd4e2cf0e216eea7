package io.sunledger.benchmark;

import io.sunledger.benchmark.nation.NationSize;
import io.sunledger.benchmark.nation.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures all cases, or those named, and prints the tables: {@code benchmark/run [--quick] [--only a,b] [--board-tasks 21]
 * [--boards 3000] [--seconds 8] [--connections 16,64,256] [--nation .local/benchmark/nation]}.
 */
public final class Benchmark {
    private static final Path FOLDER = Path.of("target/benchmark").toAbsolutePath();
    private static final String ALL = "a,b,c,d,e,f";

    private final Options options;
    private final Report report = new Report(System.out, FOLDER.resolve("report.md"));
    private final Results results = new Results();
    private final Timing timing;
    private final Measuring measuring;

    private Benchmark(Options options) {
        this.options = options;
        this.timing = Timing.of(options);
        this.measuring = new Measuring(timing, report, results);
    }

    public static void main(String[] arguments) throws Exception {
        if (!Files.exists(Path.of("target/quarkus-app/quarkus-run.jar"))) {
            System.out.println("there is no artifact: run ./mvnw -Pbenchmark package -DskipTests, or benchmark/run");
            System.exit(1);
        }
        new Benchmark(new Options(arguments)).run();
        // what libraries left running must not keep us
        System.exit(0);
    }

    private void run() throws Exception {
        var begun = System.nanoTime();
        var letters = new ArrayList<>(List.of(options.text("only", ALL).split(",")));
        var searches = letters.remove(Search.LETTER);
        List<String> goals = new ArrayList<>();
        report.say("# Benchmark: %d processors, Java %s, %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        options.has("quick") ? "quick" : "in full"));
        try (var accounts = Accounts.open(FOLDER)) {
            if (!letters.isEmpty()) {
                goals.addAll(onBoards(letters, accounts));
            }
            if (searches) {
                var nation = Path.of(options.text("nation", FillNation.NATION)).toAbsolutePath();
                goals.addAll(new Search(measuring, accounts, FOLDER, nation).run());
            }
        }
        report.say("\n### Ratios\n\n" + Goal.HEAD);
        goals.forEach(report::say);
        report.say("\nIt took %.0f minutes.".formatted((System.nanoTime() - begun) / 60e9));
    }

    /** The database with many plans of one shape, made anew: submissions change it. */
    private List<String> onBoards(List<String> letters, Accounts accounts) throws Exception {
        var boards = options.number("boards", options.has("quick") ? 1000 : 3000);
        var tasks = options.number("board-tasks", 21);
        var data = Files.createTempDirectory(FOLDER, "boards-").resolve("postgres");
        FillNation.fill(
                data,
                NationSize.of(new Options(
                        "--governments",
                        "1",
                        "--duties",
                        "10000",
                        "--reports",
                        "41667",
                        "--boards",
                        "" + boards,
                        "--board-tasks",
                        "" + tasks)));
        List<String> goals = new ArrayList<>();
        try (var stage = Stage.open(data, accounts, FOLDER, List.of());
                var postGraphile = PostGraphile.start(stage, FOLDER)) {
            var cases = new Cases(stage, postGraphile, timing.connections(), FOLDER);
            for (var letter : letters) {
                var present = cases.of(letter);
                measuring.measure(present);
                present.goals().forEach(goal -> goals.add(goal.row(results)));
            }
        } finally {
            Temporary.delete(data.getParent());
        }
        return goals;
    }
}
