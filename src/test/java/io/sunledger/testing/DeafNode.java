package io.sunledger.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A service that hears nothing of what is committed, and takes itself for one that does for as long as its patience lasts: the
 * database's process that would tell it is stopped.
 */
public final class DeafNode {
    private static final Path KILL = Path.of("/bin/kill");
    private static final String LISTENERS = "select pid from pg_stat_activity where datname = current_database()"
            + " and (query = 'listen sunledger_change' or query like 'select pg_snapshot_xmin(now)%')";

    private DeafNode() {}

    /** Runs this while the service is deaf; skips the test where processes cannot be stopped. */
    public static void during(Runnable acts) {
        assumeTrue(Files.isExecutable(KILL), "no " + KILL + " here: the database's process cannot be stopped");
        var listeners = listeners();
        assertThat(listeners).as("processes that tell the service").isNotEmpty();
        try {
            listeners.forEach(process -> signal("-STOP", process));
            acts.run();
        } finally {
            listeners.forEach(process -> signal("-CONT", process));
        }
    }

    private static List<String> listeners() {
        var found = new ArrayList<String>();
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger");
                var rows = database.createStatement().executeQuery(LISTENERS)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static void signal(String signal, String process) {
        try {
            var code = new ProcessBuilder(KILL.toString(), signal, process)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(KILL + " " + signal + " " + process + ": " + code);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
