package io.sunledger.platform.replica;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sunledger.platform.Things;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.platform.database.Connections;
import io.sunledger.platform.database.Connections.Server;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The replica, and how far it is. A statement takes the proof along: on its connection the snapshot is asked for before it, and what
 * a snapshot has, a later one has. The list of a snapshot's open transactions is empty on a standby, so only what is below the
 * oldest of them counts.
 */
@ApplicationScoped
public class Replica {
    private static final Logger LOG = Logger.getLogger(Replica.class);
    private static final String REPLAYED_BELOW = "select pg_snapshot_xmin(pg_current_snapshot())::text";

    private final ReplicaConfig config;
    private final Connections connections;
    private final ChangeNotices notices;
    private final Heard heard;
    private final Things things;
    private final Vertx vertx;
    private final Lag lag;
    private volatile @Nullable Server server;

    /** What it has replayed, as far as this node knows; 0: it is not asked. */
    private volatile long replayedBelow;

    Replica(
            ReplicaConfig config,
            Connections connections,
            ChangeNotices notices,
            Heard heard,
            Things things,
            Vertx vertx) {
        this.config = config;
        this.connections = connections;
        this.notices = notices;
        this.heard = heard;
        this.things = things;
        this.vertx = vertx;
        this.lag = new Lag(config.maxLag());
    }

    void start(@Observes StartupEvent started) {
        config.host().ifPresent(host -> {
            server = connections.replica(host, config.port(), config.pool());
            look();
        });
    }

    void stop(@Observes ShutdownEvent ended) {
        var open = server;
        server = null;
        if (open != null) {
            open.pool().close();
        }
    }

    /** Whether there is one. */
    public boolean isThere() {
        return server != null;
    }

    /**
     * What the replica answers, if it is as new as the reader must see.
     *
     * @return null where the primary is to be asked; and so it is where this fails
     */
    public @Nullable Future<RowSet<Row>> rows(MayLag reader, String sql, Tuple arguments) {
        var asked = server;
        if (asked == null || !notices.hearsAll()) {
            return null;
        }
        var needed = Math.max(reader.after(), heard.newest(reader.government(), things.of(Set.of(sql))));
        if (replayedBelow <= needed || !lag.allows(replayedBelow)) {
            return null;
        }
        return asked.pool()
                .withConnection(connection -> proven(connection, sql, arguments, needed))
                .timeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(rows -> LOG.debugf("read from the replica: %s", sql))
                .onFailure(this::doubt);
    }

    // sent one after the other without waiting
    private static Future<RowSet<Row>> proven(SqlConnection connection, String sql, Tuple arguments, long needed) {
        var proof = connection.preparedQuery(REPLAYED_BELOW).execute();
        var rows = connection.preparedQuery(sql).execute(arguments);
        return proof.compose(below -> number(below) > needed ? rows : Future.failedFuture(new TooOld(needed)));
    }

    private static final class TooOld extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooOld(long needed) {
            super("transaction " + needed + " is not there yet", null, false, false);
        }
    }

    private void doubt(Throwable why) {
        LOG.debugf("read from the primary instead: %s", why);
        replayedBelow = 0;
    }

    private void look() {
        var asked = server;
        if (asked == null) {
            return;
        }
        var since = System.nanoTime();
        lag.note(since, notices.toldBelow());
        asked.pool()
                .preparedQuery(REPLAYED_BELOW)
                .execute()
                .timeout(config.patience().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(below -> see(number(below)))
                .onFailure(why -> lose(asked, since, why))
                .onComplete(looked -> vertx.setTimer(config.every().toMillis(), timer -> look()));
    }

    private void see(long below) {
        if (replayedBelow == 0) {
            LOG.debugf("the replica has replayed all below %d", below);
        }
        replayedBelow = below;
    }

    /** Whoever waits for an answer of it asks the primary; connections on which nothing comes are given up. */
    private void lose(Server asked, long since, Throwable why) {
        doubt(why);
        asked.cutOpenedBefore(since);
    }

    private static long number(RowSet<Row> below) {
        return Long.parseUnsignedLong(below.iterator().next().getString(0));
    }
}
