package io.sunledger.platform.health;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sunledger.platform.changes.ChangesMissed;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/**
 * Whether the database has every migration that this node knows. A newer schema does as well: nodes of two releases serve beside each
 * other, the schema first grows and is cut back later. It is looked at until it is so, and again whenever the connection to the
 * database was lost: what comes back may be a backup.
 */
@ApplicationScoped
class SchemaWatch {
    private static final Logger LOG = Logger.getLogger(SchemaWatch.class);

    private final Flyway flyway;
    private final Vertx vertx;
    private final HealthConfig config;
    private final Event<SchemaSeen> seen;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean upToDate;
    private volatile boolean stopped;

    SchemaWatch(Flyway flyway, Vertx vertx, HealthConfig config, Event<SchemaSeen> seen) {
        this.flyway = flyway;
        this.vertx = vertx;
        this.config = config;
        this.seen = seen;
    }

    boolean isUpToDate() {
        return upToDate;
    }

    void start(@Observes StartupEvent started) {
        look();
    }

    void stop(@Observes ShutdownEvent ended) {
        stopped = true;
    }

    void lookAgain(@Observes ChangesMissed since) {
        look();
    }

    /** One look at a time: a database that hangs holds one thread, and no more. */
    private void look() {
        if (!stopped && looking.compareAndSet(false, true)) {
            vertx.executeBlocking(() -> flyway.info().pending().length == 0, false)
                    .onComplete(looked -> {
                        looking.set(false);
                        if (stopped) {
                            return;
                        }
                        if (looked.failed()) {
                            LOG.debugf("The schema cannot be looked at: %s", looked.cause());
                        } else {
                            note(looked.result());
                        }
                        if (looked.failed() || !upToDate) {
                            vertx.setTimer(config.lookAgain().toMillis(), timer -> look());
                        }
                    });
        }
    }

    private void note(boolean now) {
        var before = upToDate;
        upToDate = now;
        if (now && !before) {
            LOG.info("The schema is what this node needs");
            seen.fire(new SchemaSeen());
        } else if (!now && before) {
            LOG.error("The schema is older than what this node needs");
        }
    }
}
