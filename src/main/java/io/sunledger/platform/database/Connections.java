package io.sunledger.platform.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** How the service's connections to PostgreSQL differ from those that Quarkus makes. */
@Singleton
public class Connections implements PgPoolCreator {
    /** The client prepares longer statements anew each time, unless it is told; those that make a whole answer are longer. */
    private static final int LONGEST = 32_768;

    /** A host that has vanished does not say no. */
    private static final int TO_CONNECT = 3_000;

    /** However long: who serves behind a name changes. */
    private static final int LIFETIME = 30;

    private final Vertx vertx;
    private final Lines lines = new Lines();
    private volatile @Nullable PgConnectOptions primary;

    Connections(Vertx vertx) {
        this.vertx = vertx;
    }

    @Override
    public Pool create(Input input) {
        var options = ours(input.pgConnectOptionsList().get(0));
        primary = options;
        return PgBuilder.pool()
                .with(lasting(input.poolOptions()))
                .connectingTo(options)
                .using(input.vertx())
                .withConnectHandler(lines::openedToWrite)
                .build();
    }

    /** Another server with the same data, by the same name and password, that is read from. */
    public Server replica(String host, int port, int most) {
        var options = new PgConnectOptions(primary()).setHost(host).setPort(port);
        var itsLines = new Lines();
        var pool = PgBuilder.pool()
                .with(lasting(new PoolOptions().setMaxSize(most).setConnectionTimeout(1)))
                .connectingTo(options)
                .using(vertx)
                .withConnectHandler(itsLines::opened)
                .build();
        return new Server(pool, itsLines);
    }

    /** A server and the connections to it. */
    public static final class Server {
        private final Pool pool;
        private final Lines lines;

        private Server(Pool pool, Lines lines) {
            this.pool = pool;
            this.lines = lines;
        }

        public Pool pool() {
            return pool;
        }

        /** As {@link Connections#cutOpenedBefore}, of this server's. */
        public int cutOpenedBefore(long before) {
            return lines.cutOpenedBefore(before);
        }
    }

    /** A connection beside the pool, of whoever asks for it. */
    public Future<PgConnection> another() {
        var options = primary;
        return options == null
                ? Future.failedFuture("the pool is not there yet")
                : PgConnection.connect(vertx, options);
    }

    /**
     * Cuts all that were opened before a moment: what waits for an answer on them fails, and the pool opens new ones.
     *
     * @param before by {@link System#nanoTime()}
     * @return how many
     */
    public int cutOpenedBefore(long before) {
        return lines.cutOpenedBefore(before);
    }

    private PgConnectOptions primary() {
        var options = primary;
        if (options == null) {
            throw new IllegalStateException("the pool is not there yet");
        }
        return options;
    }

    private static PoolOptions lasting(PoolOptions options) {
        return options.setMaxLifetime(LIFETIME).setMaxLifetimeUnit(TimeUnit.MINUTES);
    }

    private static PgConnectOptions ours(PgConnectOptions options) {
        options.setPreparedStatementCacheSqlLimit(LONGEST)
                // what would be compiled runs for a millisecond, and compiling it takes a hundred
                .addProperty("jit", "off")
                // days are written as the service would write them
                .addProperty("DateStyle", "ISO")
                // locks of a node that has vanished are not to be waited for, nor those of a transaction that nobody
                // goes on with
                .addProperty("tcp_keepalives_idle", "10")
                .addProperty("tcp_keepalives_interval", "2")
                .addProperty("tcp_keepalives_count", "3")
                .addProperty("idle_in_transaction_session_timeout", "60s")
                .setConnectTimeout(TO_CONNECT)
                .setTcpKeepAlive(true);
        return options;
    }
}
