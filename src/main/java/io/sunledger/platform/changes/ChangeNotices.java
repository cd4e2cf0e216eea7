package io.sunledger.platform.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Hears what is changed, on one connection of this node that listens ({@code LISTEN sunledger_change}). A question on that same
 * connection, again and again, shows that it still hears: PostgreSQL hands over what was notified before it answers. While it is
 * not sure of that, {@link #hearsAll} says no.
 */
@ApplicationScoped
public class ChangeNotices {
    private static final Logger LOG = Logger.getLogger(ChangeNotices.class);
    private static final String OLDEST_OPEN = "select pg_snapshot_xmin(pg_current_snapshot())::text";

    private final Vertx vertx;
    private final Pool pool;
    private final ChangesConfig config;
    private final Event<ChangeNotice> notices;
    private final Event<ChangesMissed> missed;
    private final HeardTransactions transactions = new HeardTransactions();

    private volatile @Nullable PgConnection connection;
    private volatile boolean stopped;

    /** Since when everything has been heard that was committed before, by the machine's running time; 0: deaf. */
    private volatile long sureSince;

    ChangeNotices(
            Vertx vertx, Pool pool, ChangesConfig config, Event<ChangeNotice> notices, Event<ChangesMissed> missed) {
        this.vertx = vertx;
        this.pool = pool;
        this.config = config;
        this.notices = notices;
        this.missed = missed;
    }

    /** Whether everything that was committed more than a second ago has been heard. */
    public boolean hearsAll() {
        return hasHeardWithin(config.patience());
    }

    /** Whether the database has answered on this connection within that time. */
    public boolean hasHeardWithin(Duration time) {
        var since = sureSince;
        return since != 0 && System.nanoTime() - since < time.toNanos();
    }

    /** Whether the notice of this transaction, which has been committed, has been heard. */
    public boolean hasHeard(long tx) {
        return hearsAll() && transactions.contains(tx);
    }

    /**
     * Below this number every transaction has ended, and its notice has been fired, as long as {@link #hearsAll}; after a gap it
     * goes on from behind the gap. 0: nothing is sure yet.
     */
    public long toldBelow() {
        return transactions.floor();
    }

    void start(@Observes StartupEvent started) {
        connect();
    }

    void stop(@Observes ShutdownEvent ended) {
        stopped = true;
        var open = connection;
        if (open != null) {
            open.close();
        }
    }

    private void connect() {
        if (!stopped) {
            pool.getConnection().onSuccess(this::listen).onFailure(why -> lose(null, why));
        }
    }

    private void listen(SqlConnection opened) {
        var listening = (PgConnection) opened;
        connection = listening;
        listening.notificationHandler(notification -> hear(notification.getPayload()));
        listening.closeHandler(closed -> lose(listening, new IllegalStateException("the connection was closed")));
        var asked = System.nanoTime();
        listening
                .query("listen sunledger_change")
                .execute()
                .compose(done -> oldestOpen(listening))
                .onSuccess(oldest -> begin(listening, oldest, asked))
                .onFailure(why -> lose(listening, why));
    }

    private void begin(PgConnection listening, long oldestOpen, long asked) {
        transactions.beginAt(oldestOpen);
        // first forget, then answer from memory again
        missed.fire(new ChangesMissed());
        sureSince = asked;
        askAgain(listening);
    }

    private void askAgain(PgConnection listening) {
        vertx.setTimer(config.every().toMillis(), timer -> {
            var asked = System.nanoTime();
            oldestOpen(listening)
                    .onSuccess(oldest -> {
                        if (connection == listening) {
                            transactions.roundTrip(oldest);
                            sureSince = asked;
                            askAgain(listening);
                        }
                    })
                    .onFailure(why -> lose(listening, why));
        });
    }

    private Future<Long> oldestOpen(PgConnection listening) {
        var answer = listening.query(OLDEST_OPEN).execute();
        answer.onSuccess(rows -> giveBackIfGivenUp(listening));
        return answer.timeout(config.silence().toMillis(), TimeUnit.MILLISECONDS)
                .map(rows -> Long.parseUnsignedLong(rows.iterator().next().getString(0)));
    }

    /** An answer that comes after all, on a connection in whose place there is another one by now. */
    private void giveBackIfGivenUp(PgConnection listening) {
        if (connection != listening) {
            listening.query("unlisten *").execute().onComplete(done -> listening.close());
        }
    }

    private void hear(String payload) {
        ChangeNotice notice;
        try {
            notice = ChangeNotice.parse(payload);
        } catch (IllegalArgumentException e) {
            LOG.error("A notice that is none of ours", e);
            return;
        }
        notices.fire(notice);
        // a transaction may have several notices; that of its command is the last one
        if (notice.things().contains("command")) {
            transactions.heard(notice.tx());
        }
    }

    /** Connects anew. A connection that is silent is left to itself: what hangs cannot be closed either. */
    private void lose(@Nullable PgConnection broken, Throwable why) {
        synchronized (this) {
            if (connection != broken) {
                return;
            }
            connection = null;
            sureSince = 0;
        }
        if (!stopped) {
            LOG.debugf("Hears no changes; connects again in %s: %s", config.reconnect(), why);
            vertx.setTimer(Math.max(1, config.reconnect().toMillis()), timer -> connect());
        }
    }
}
