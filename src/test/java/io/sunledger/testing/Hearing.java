package io.sunledger.testing;

import static org.awaitility.Awaitility.await;

import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.platform.changes.ChangesMissed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a test wait until the service has heard of what was done before: it is told in the order of commits. */
@ApplicationScoped
public class Hearing {
    private final ChangeNotices changes;
    private final Set<Long> heard = ConcurrentHashMap.newKeySet();
    private final AtomicInteger gaps = new AtomicInteger();

    Hearing(ChangeNotices changes) {
        this.changes = changes;
    }

    void hear(@Observes ChangeNotice notice) {
        heard.add(notice.tx());
    }

    void miss(@Observes ChangesMissed gap) {
        gaps.incrementAndGet();
    }

    /** Waits until this service hears, and has heard of, or passed over, whatever has been committed. */
    public void ofAll() {
        await().until(changes::hearsAll);
        var before = gaps.get();
        var last = lastNotice();
        await().until(() -> heard.contains(last) || gaps.get() > before);
    }

    private static long lastNotice() {
        try (var database = DriverManager.getConnection(Backends.jdbcUrl(), "sunledger", "sunledger")) {
            return notice(database);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Has the transaction, which may end with this, give one notice, of no row. Answers its number. */
    public static long notice(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("with touched as (update letter set attempts = attempts where false)"
                        + " select pg_current_xact_id()::text")) {
            row.next();
            return Long.parseUnsignedLong(row.getString(1));
        }
    }
}
