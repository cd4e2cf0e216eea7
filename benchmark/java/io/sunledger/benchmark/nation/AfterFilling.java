package io.sunledger.benchmark.nation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** What triggers would have kept beside the rows that were copied is made anew: benchmark/sql/after-filling.sql. */
final class AfterFilling {
    private static final Path SCRIPT = Path.of("benchmark/sql/after-filling.sql");

    private AfterFilling() {}

    static void run(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(Files.readString(SCRIPT));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
