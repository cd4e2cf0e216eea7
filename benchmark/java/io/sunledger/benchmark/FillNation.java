package io.sunledger.benchmark;

import io.sunledger.benchmark.nation.Nation;
import io.sunledger.benchmark.nation.NationSize;
import io.sunledger.benchmark.nation.Options;
import io.sunledger.local.LocalPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * Makes a database with a nation in a folder of its own:
 * {@code benchmark/run fill --governments 3000 --duties 12000000 --reports 50000000 --into .local/benchmark/nation}.
 */
public final class FillNation {
    static final String NATION = ".local/benchmark/nation";

    private FillNation() {}

    public static void main(String[] arguments) throws SQLException {
        var options = new Options(arguments);
        var folder = Path.of(options.text("into", NATION)).toAbsolutePath();
        if (Files.exists(folder)) {
            System.out.println("there is one in " + folder + "; delete it first");
            System.exit(1);
        }
        fill(folder, NationSize.of(options));
    }

    /** Fills a folder that is not there. */
    static void fill(Path folder, NationSize size) throws SQLException {
        fill(folder, size, Settings.OF_THE_DATABASE);
    }

    /** @param settings of the database while it is filled */
    static void fill(Path folder, NationSize size, List<String> settings) throws SQLException {
        System.out.println(size);
        try (var postgres = LocalPostgres.toMeasure(folder, settings)) {
            new Nation(postgres.jdbcUrl(), System.out).fill(size);
        }
    }
}
