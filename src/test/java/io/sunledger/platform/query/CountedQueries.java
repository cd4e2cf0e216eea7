package io.sunledger.platform.query;

import io.quarkus.arc.Arc;
import io.sunledger.platform.replica.Replica;
import io.vertx.sqlclient.Pool;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.reactive.mutiny.Mutiny;

/** Queries on the service's own pool, and what was sent over it. */
public final class CountedQueries {
    private final List<String> sent = new CopyOnWriteArrayList<>();
    private final ViewQueries queries;

    public CountedQueries(Mutiny.SessionFactory sessions, Pool pool) {
        var counted = (Pool) Proxy.newProxyInstance(
                Pool.class.getClassLoader(), new Class<?>[] {Pool.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("preparedQuery")) {
                        sent.add((String) arguments[0]);
                    }
                    try {
                        return method.invoke(pool, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
        queries = new ViewQueries(
                sessions, counted, Arc.container().instance(Replica.class).get());
    }

    public ViewQueries queries() {
        return queries;
    }

    /** The statements, in their order. */
    public List<String> sent() {
        return sent;
    }
}
