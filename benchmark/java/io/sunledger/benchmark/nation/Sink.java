package io.sunledger.benchmark.nation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Where one worker puts its rows: they are gathered for each table and sent when there are enough. A connection has one COPY at a
 * time, so tables take turns.
 */
final class Sink implements AutoCloseable {
    private static final int ENOUGH = 4 << 20;

    private final Connection connection;
    private final CopyManager copy;
    private final Map<Table, Rows> tables = new EnumMap<>(Table.class);
    private final LongAdder sent;

    /** @param sent counts the rows of all workers */
    Sink(Connection connection, LongAdder sent) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
        this.sent = sent;
        for (var table : Table.values()) {
            tables.put(table, new Rows());
        }
    }

    Rows of(Table table) {
        return tables.get(table);
    }

    /** Sends the tables that have enough. */
    void relieve() {
        for (var table : Table.values()) {
            if (of(table).length() > ENOUGH) {
                send(table);
            }
        }
    }

    private void send(Table table) {
        var rows = of(table);
        try {
            var stream = copy.copyIn(table.copy());
            stream.writeToCopy(rows.octets(), 0, rows.length());
            sent.add(stream.endCopy());
            rows.clear();
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(table.copy(), e));
        }
    }

    @Override
    public void close() throws SQLException {
        for (var table : Table.values()) {
            if (of(table).length() > 0) {
                send(table);
            }
        }
        connection.close();
    }
}
