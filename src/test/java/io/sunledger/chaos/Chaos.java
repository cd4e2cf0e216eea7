package io.sunledger.chaos;

import io.sunledger.kernel.Ids;
import io.sunledger.testing.Backends;
import io.sunledger.year.Accounts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The command: {@code chaos/run}, see {@link Options#USAGE}. */
public final class Chaos {
    private static final Path FOLDER = Path.of("target", "chaos");

    private Chaos() {}

    public static void main(String... words) {
        try {
            var options = Options.of(words);
            System.out.println("seed " + options.seed());
            var findings = run(options);
            System.exit(findings.isEmpty() ? 0 : 1);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
        } catch (RuntimeException | AssertionError e) {
            // the run itself has broken down: what it left is no result
            e.printStackTrace();
            System.exit(1);
        }
    }

    /** What was found to be wrong; a report lies in target/chaos. */
    static List<String> run(Options options) {
        var issuer = Backends.issuer();
        try (var site = Site.start(data(), options.nodes(), issuer)) {
            var journal = new Journal();
            try (var pulse = new Pulse(site, journal, issuer);
                    var load = new Load(site, journal, options, issuer)) {
                load.begin();
                var probes = new Accounts(issuer, "chaos-" + Ids.next());
                probes.ofOffice();
                new Storm(site, journal, options, probes).rage(options.lasting());
                load.end();
                pulse.end();
                var findings = new Checker(site, journal, load.towns()).findings(pulse.government());
                tell(new Report(options, journal, findings).text());
                return findings;
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path data() {
        try {
            Files.createDirectories(FOLDER);
            return Files.createTempDirectory(FOLDER.toAbsolutePath(), "data-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(String report) {
        try {
            System.out.println(report);
            Files.writeString(FOLDER.resolve("report.md"), report);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
