package io.sunledger.platform.database;

import io.vertx.core.net.impl.NetSocketInternal;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import io.vertx.sqlclient.impl.pool.SqlConnectionPool.PooledConnection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * The sockets below the pool's connections. The client cannot cut a connection on which it waits for an answer; where the host at
 * the other end has vanished, it would wait for as long as the system sends the same octets again: a quarter of an hour.
 */
final class Lines {
    private static final Logger LOG = Logger.getLogger(Lines.class);

    private final Map<NetSocketInternal, Long> open = new ConcurrentHashMap<>();

    /** A connection was opened and is handed to the pool. */
    void opened(SqlConnection connection) {
        note(socket(connection));
        connection.close();
    }

    /**
     * The same, unless it leads to a server that only reads: a Service may still name the one that was the primary, or already
     * the one that will be.
     */
    void openedToWrite(SqlConnection connection) {
        var socket = socket(connection);
        note(socket);
        connection
                .query("select pg_is_in_recovery()")
                .execute()
                .map(rows -> rows.iterator().next().getBoolean(0))
                .onComplete(answer -> {
                    connection.close();
                    if (answer.failed() || answer.result()) {
                        LOG.debugf("no primary at %s: %s", socket.remoteAddress(), answer);
                        socket.close();
                    }
                });
    }

    private void note(NetSocketInternal socket) {
        open.put(socket, System.nanoTime());
        socket.channelHandlerContext().channel().closeFuture().addListener(closed -> open.remove(socket));
    }

    int cutOpenedBefore(long before) {
        var old = open.entrySet().stream()
                .filter(line -> line.getValue() - before < 0)
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(NetSocketInternal::close);
        return old.size();
    }

    private static NetSocketInternal socket(SqlConnection connection) {
        var pooled = (PooledConnection) ((SqlConnectionInternal) connection).unwrap();
        return ((SocketConnectionBase) pooled.unwrap()).socket();
    }
}
