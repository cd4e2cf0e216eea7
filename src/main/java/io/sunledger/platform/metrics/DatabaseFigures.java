package io.sunledger.platform.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Figures that the database knows, asked for by one statement every now and then, as long as somebody reads them: a scrape waits for
 * nothing, and many scrapes ask no more than one. What is too old is not told ({@code NaN}), and how old it is, is.
 */
@ApplicationScoped
class DatabaseFigures {
    private static final Logger LOG = Logger.getLogger(DatabaseFigures.class);
    private static final String NOW = "extract(epoch from clock_timestamp())::float8";

    private final List<Figure> figures;
    private final MeterRegistry registry;
    private final MetricsConfig config;
    private final Vertx vertx;
    private final Pool pool;
    private final String sql;
    private final long begun = System.nanoTime();
    private volatile double[] values = {};
    private volatile double skew;
    private volatile long answered;
    private volatile long read;
    private volatile boolean asking;
    private long timer;

    DatabaseFigures(@All List<Figures> features, MeterRegistry registry, MetricsConfig config, Vertx vertx, Pool pool) {
        this.figures =
                features.stream().flatMap(feature -> feature.figures().stream()).toList();
        this.registry = registry;
        this.config = config;
        this.vertx = vertx;
        this.pool = pool;
        // one message, and so one transaction, for which the first of its statements holds
        this.sql = "set local statement_timeout = " + config.longest().toMillis() + ";"
                + figures.stream()
                        .map(figure -> "(" + figure.sql() + ")::float8")
                        .collect(Collectors.joining(", ", "select ", ", " + NOW));
    }

    void start(@Observes StartupEvent started) {
        for (var at = 0; at < figures.size(); at++) {
            var place = at;
            var figure = figures.get(at);
            Gauge.builder(figure.name(), () -> value(place))
                    .description(figure.says())
                    .tag(figure.key(), figure.value())
                    .register(registry);
        }
        Gauge.builder("sunledger.clock.skew.seconds", () -> isStale() ? Double.NaN : skew)
                .description("By how much this node's clock is ahead of the database's")
                .register(registry);
        Gauge.builder("sunledger.figures.age.seconds", this::age)
                .description(
                        "How old the figures are that the database was asked for; they are not told when they are too old")
                .register(registry);
        timer = vertx.setPeriodic(1, config.every().toMillis(), id -> ask());
    }

    void stop(@Observes ShutdownEvent ended) {
        vertx.cancelTimer(timer);
    }

    private double value(int at) {
        var known = values;
        return isStale() || at >= known.length ? Double.NaN : known[at];
    }

    private boolean isStale() {
        return answered == 0 || System.nanoTime() - answered > config.stale().toNanos();
    }

    private double age() {
        read = System.nanoTime();
        return (System.nanoTime() - (answered == 0 ? begun : answered)) / 1e9;
    }

    private void ask() {
        var isRead = read != 0 && System.nanoTime() - read < config.stale().toNanos();
        if (asking || !isRead && answered != 0) {
            return;
        }
        asking = true;
        var asked = System.currentTimeMillis();
        pool.query(sql)
                .execute()
                .timeout(2 * config.longest().toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(rows -> note(rows, asked))
                .onFailure(why -> LOG.debugf("The database does not tell its figures: %s", why.getClass()))
                .onComplete(done -> asking = false);
    }

    private void note(RowSet<Row> answer, long asked) {
        var row = answer.next().iterator().next();
        var told = new double[figures.size()];
        for (var at = 0; at < told.length; at++) {
            var value = row.getDouble(at);
            told[at] = value == null ? 0 : value;
        }
        var between = (asked + System.currentTimeMillis()) / 2e3;
        skew = between - row.getDouble(told.length);
        values = told;
        answered = System.nanoTime();
    }
}
