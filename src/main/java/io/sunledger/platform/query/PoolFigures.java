package io.sunledger.platform.query;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.ClientProxy;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.net.impl.pool.ConnectionPool;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.impl.PoolBase;
import io.vertx.sqlclient.impl.PoolImpl;
import io.vertx.sqlclient.impl.pool.SqlConnectionPool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * How many connections to the database are open, and how many requests wait for one. The client says so to Vert.x' metrics alone, and
 * Quarkus makes none of its pools; what is looked at here is inside of it, and not told where it has become something else.
 */
@ApplicationScoped
@RegisterForReflection(
        targets = {PoolBase.class, PoolImpl.class, SqlConnectionPool.class},
        methods = false)
class PoolFigures {
    private static final Logger LOG = Logger.getLogger(PoolFigures.class);

    void register(@Observes StartupEvent started, Pool pool, MeterRegistry registry) {
        var connections = connections(ClientProxy.unwrap(pool));
        if (connections != null) {
            Gauge.builder("sunledger.pool.open", connections, ConnectionPool::size)
                    .description("Connections to the database that are open")
                    .register(registry);
            Gauge.builder("sunledger.pool.waiting", connections, ConnectionPool::waiters)
                    .description("Requests that wait for a connection to the database")
                    .register(registry);
        }
    }

    private static @Nullable ConnectionPool<?> connections(Pool pool) {
        try {
            var made = pool instanceof PoolBase<?> ? inside(PoolBase.class, "delegate", pool) : pool;
            return (ConnectionPool<?>) inside(SqlConnectionPool.class, "pool", inside(PoolImpl.class, "pool", made));
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("The pool of connections does not show what is in it", e);
            return null;
        }
    }

    private static Object inside(Class<?> type, String name, Object object) throws ReflectiveOperationException {
        var field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }
}
