package io.sunledger.platform;

import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on, noted while it is made: the queries that were asked, whether the person itself was looked at, and the
 * clock. Who wants to know lays one under the present request; whoever reads notes it there, without knowing for what.
 */
public final class Basis {
    private static final String KEY = "sunledger.basis";

    private final Set<String> queries = ConcurrentHashMap.newKeySet();
    private volatile boolean account;
    private boolean day;
    private boolean moment;

    /** Lays a new one under the request that runs now; without a request of its own there is none to be had. */
    public static @Nullable Basis lay() {
        var request = request();
        if (request == null) {
            return null;
        }
        var basis = new Basis();
        request.putLocal(KEY, basis);
        return basis;
    }

    /** The one of the request that runs now. */
    public static @Nullable Basis current() {
        var request = request();
        return request == null ? null : request.getLocal(KEY);
    }

    private static @Nullable Context request() {
        var context = Vertx.currentContext();
        return context != null && VertxContext.isDuplicatedContext(context) ? context : null;
    }

    /** Notes that somebody asked what time it is. */
    public static void noteMoment() {
        var basis = current();
        if (basis != null) {
            basis.sawMoment();
        }
    }

    /** Asks the clock for nothing but the day. */
    static <T> T ofDay(Supplier<T> ask) {
        var basis = current();
        return basis == null ? ask.get() : basis.sawDay(ask);
    }

    /** Notes that a query is asked. */
    static void noteQuery(String text) {
        var basis = current();
        if (basis != null) {
            basis.sawQuery(text);
        }
    }

    void sawQuery(String text) {
        queries.add(text);
    }

    /** Notes that the answer is for this account and no other. */
    public void sawAccount() {
        account = true;
    }

    private synchronized void sawMoment() {
        moment = true;
    }

    private synchronized <T> T sawDay(Supplier<T> ask) {
        var before = moment;
        var answer = ask.get();
        moment = before;
        day = true;
        return answer;
    }

    /** The texts of the queries, HQL and SQL. */
    public Set<String> queries() {
        return queries;
    }

    public boolean isOfAccount() {
        return account;
    }

    /** Whether it says what is so on this day. */
    public synchronized boolean isOfDay() {
        return day;
    }

    /** Whether it says what is so at this moment, and not at the next one. */
    public synchronized boolean isOfMoment() {
        return moment;
    }
}
