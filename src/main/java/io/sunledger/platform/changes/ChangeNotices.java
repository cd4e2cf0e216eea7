package io.sunledger.platform.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sunledger.platform.database.Connections;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

    private final Vertx vertx;
    private final Connections connections;
    private final ChangesConfig config;
    private final Event<ChangeNotice> notices;
    private final Event<ChangesMissed> missed;
    private final HeardTransactions transactions = new HeardTransactions();

    private volatile @Nullable PgConnection connection;
    private volatile @Nullable Silent silent;
    private volatile boolean stopped;

    /** Since when everything has been heard that was committed before, by the machine's running time; 0: deaf. */
    private volatile long sureSince;

    ChangeNotices(
            Vertx vertx,
            Connections connections,
            ChangesConfig config,
            Event<ChangeNotice> notices,
            Event<ChangesMissed> missed) {
        this.vertx = vertx;
        this.connections = connections;
        this.config = config;
        this.notices = notices;
        this.missed = missed;
    }

    /** A connection that has not answered, and when it was asked. */
    private record Silent(PgConnection connection, long asked) {}

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
            connections.another().onSuccess(this::listen).onFailure(why -> lose(null, why));
        }
    }

    private void listen(PgConnection listening) {
        connection = listening;
        listening.notificationHandler(notification -> hear(notification.getPayload()));
        listening.closeHandler(closed -> lose(listening, new IllegalStateException("the connection was closed")));
        var asked = System.nanoTime();
        listening
                .query("listen sunledger_change")
                .execute()
                .timeout(config.silence().toMillis(), TimeUnit.MILLISECONDS)
                .compose(done -> snapshot(listening))
                .onSuccess(now -> begin(listening, now, asked))
                .onFailure(why -> {
                    lose(listening, why);
                    listening.close();
                });
    }

    private void begin(PgConnection listening, Snapshot now, long asked) {
        transactions.beginAt(now.oldestOpen());
        // first forget, then answer from memory again
        missed.fire(new ChangesMissed(now.next()));
        sureSince = asked;
        askAgain(listening);
        var unheard = silent;
        if (unheard != null) {
            vertx.setTimer(config.patience().toMillis(), timer -> cutWhereStillSilent(unheard));
        }
    }

    /** Another connection answers, and that one still does not: its server has vanished, and those of the pool lead there too. */
    private void cutWhereStillSilent(Silent unheard) {
        if (silent == unheard) {
            silent = null;
            LOG.warnf("The database was away; %d connections were cut", connections.cutOpenedBefore(unheard.asked()));
        }
    }

    private void askAgain(PgConnection listening) {
        vertx.setTimer(config.every().toMillis(), timer -> {
            var asked = System.nanoTime();
            snapshot(listening)
                    .onSuccess(now -> {
                        if (connection == listening) {
                            transactions.roundTrip(now.oldestOpen());
                            sureSince = asked;
                            askAgain(listening);
                        }
                    })
                    .onFailure(why -> {
                        if (why instanceof TimeoutException) {
                            silent = new Silent(listening, asked);
                        }
                        lose(listening, why);
                    });
        });
    }

    private Future<Snapshot> snapshot(PgConnection listening) {
        var answer = listening.query(Snapshot.SQL).execute();
        answer.onSuccess(rows -> giveBackIfGivenUp(listening));
        return answer.timeout(config.silence().toMillis(), TimeUnit.MILLISECONDS)
                .map(rows -> Snapshot.of(rows.iterator().next()));
    }

    /** An answer that comes after all, on a connection in whose place there is another one by now. */
    private void giveBackIfGivenUp(PgConnection listening) {
        if (connection != listening) {
            var unheard = silent;
            if (unheard != null && unheard.connection() == listening) {
                silent = null;
            }
            listening.close();
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
