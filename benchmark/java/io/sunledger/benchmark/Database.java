package io.sunledger.benchmark;

import io.sunledger.benchmark.Submitting.Owed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the measuring must know of the database. */
final class Database {
    private final Stage stage;

    Database(Stage stage) {
        this.stage = stage;
    }

    /** Of the plans of the reference query, in their order by number. */
    List<UUID> plans() {
        return ids("select id from bench.plan order by n");
    }

    /** Of any duties, in their order by number. */
    List<UUID> duties() {
        return ids("select id from bench.duty order by n");
    }

    /** What may be reported on, in its order by number; made anew. */
    List<Owed> submissions() {
        try (var connection = stage.connect();
                var statement = connection.createStatement()) {
            statement.execute(Files.readString(Path.of("benchmark/sql/before-submitting.sql")));
            List<Owed> owed = new ArrayList<>();
            try (var rows = statement.executeQuery(
                    "select duty, period from bench.submission where n < (select last_value from bench.turn) order"
                            + " by n")) {
                while (rows.next()) {
                    owed.add(new Owed(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class)));
                }
            }
            return owed;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many duties there are in all. */
    long countOfDuties() {
        try (var connection = stage.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select reltuples::bigint from pg_class where relname = 'duty'")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<UUID> ids(String query) {
        try (var connection = stage.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            List<UUID> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
