package io.sunledger.benchmark.nation;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * Fills an empty database with a nation, by COPY. It is done as the superuser, whose {@code session_replication_role} keeps triggers
 * and foreign keys from being run: the log of events does not know these rows, as it does not know those that an installation had
 * before there was a log.
 */
public final class Nation {
    private static final String SUPERUSER = "postgres";
    private static final int WORKERS = 2;
    private static final List<Table> LARGE = Stream.of(Table.values())
            .filter(table -> table.compareTo(Table.PLAN) >= 0)
            .toList();

    private final String url;
    private final PrintStream out;
    private final LongAdder sent = new LongAdder();

    /** @param url the database's JDBC address; its superuser is trusted */
    public Nation(String url, PrintStream out) {
        this.url = url;
        this.out = out;
    }

    /** Makes the schema and fills it. */
    public void fill(NationSize size) throws SQLException {
        var begun = System.nanoTime();
        Flyway.configure().dataSource(url, "sunledger", "sunledger").load().migrate();
        try (var connection = connect()) {
            var indexes =
                    new Indexes(connection, LARGE.stream().map(Table::sqlName).toList());
            write(size);
            var seconds = (System.nanoTime() - begun) / 1e9;
            say("%,d rows in %.0f s: %,.0f rows/s", sent.sum(), seconds, sent.sum() / seconds);
            atOnce(indexes.rebuild());
            execute(connection, "vacuum analyze");
            AfterFilling.run(connection);
            say("indexes rebuilt and analyzed after %.0f s", (System.nanoTime() - begun) / 1e9);
            tell(connection);
        }
    }

    private void write(NationSize size) {
        Queue<GovernmentSize> queue = new ConcurrentLinkedQueue<>(size.each());
        List<Work> works = new ArrayList<>();
        for (var worker = 0; worker < WORKERS; worker++) {
            works.add(() -> {
                try (var sink = new Sink(connect(), sent)) {
                    for (var next = queue.poll(); next != null; next = queue.poll()) {
                        new Government(next, sink).write();
                        sink.relieve();
                        progress(queue.size(), size.governments());
                    }
                }
            });
        }
        run(works);
    }

    private void progress(int left, int all) {
        if (left > 0 && all >= 10 && left % (all / 10) == 0) {
            say("%,d of %,d governments, %,d rows", all - left, all, sent.sum());
        }
    }

    private void atOnce(List<String> statements) {
        Queue<String> queue = new ConcurrentLinkedQueue<>(statements);
        List<Work> works = new ArrayList<>();
        for (var worker = 0; worker < WORKERS; worker++) {
            works.add(() -> {
                try (var connection = connect()) {
                    for (var next = queue.poll(); next != null; next = queue.poll()) {
                        execute(connection, next);
                    }
                }
            });
        }
        run(works);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void run(List<Work> works) {
        var threads = Executors.newFixedThreadPool(works.size());
        List<Future<?>> running = new ArrayList<>();
        works.forEach(work -> running.add(threads.submit(() -> {
            work.run();
            return null;
        })));
        threads.shutdown();
        try {
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            threads.shutdownNow();
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, SUPERUSER, "");
        execute(connection, "set session_replication_role = replica");
        execute(connection, "set synchronous_commit = off");
        execute(connection, "set maintenance_work_mem = '512MB'");
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void tell(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                    select relname, reltuples::bigint, pg_size_pretty(pg_total_relation_size(oid)),
                           pg_size_pretty(pg_database_size(current_database()))
                    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > 0
                    order by pg_total_relation_size(oid) desc limit 8\
                    """)) {
            var whole = "";
            while (rows.next()) {
                say("%-18s %,14d rows %10s with indexes", rows.getString(1), rows.getLong(2), rows.getString(3));
                whole = rows.getString(4);
            }
            say("the database takes %s", whole);
        }
    }

    private void say(String form, Object... values) {
        out.println(String.format(Locale.ROOT, form, values));
    }
}
