package io.sunledger.identity;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.sunledger.identity.store.IdentityProviderReads;
import io.sunledger.identity.store.IdentityProviderReads.Row;
import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.platform.changes.ChangesMissed;
import io.sunledger.platform.secret.SecretBox;
import io.sunledger.security.TrustedIssuer;
import io.sunledger.security.TrustedIssuers;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what this node trusts up to date: at once where it hears of a change, else every {@link IdentityConfig#check}. Readings
 * follow one another, so that an older one never takes the place of a newer.
 */
@ApplicationScoped
class TrustWatch {
    private static final Logger LOG = Logger.getLogger(TrustWatch.class);

    private final IdentityProviderReads reads;
    private final TrustedIssuers issuers;
    private final ChangeNotices notices;
    private final SecretBox box;
    private final IdentityConfig config;
    private final Vertx vertx;
    private long checking;

    /** Guarded by this, as is the next. */
    private boolean isReading;

    private boolean readsAgain;
    private volatile boolean knows;
    private volatile boolean stopped;

    TrustWatch(
            IdentityProviderReads reads,
            TrustedIssuers issuers,
            ChangeNotices notices,
            SecretBox box,
            IdentityConfig config,
            Vertx vertx) {
        this.reads = reads;
        this.issuers = issuers;
        this.notices = notices;
        this.box = box;
        this.config = config;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        read();
        checking = vertx.setPeriodic(config.check().toMillis(), timer -> {
            if (!knows || !notices.hearsAll()) {
                read();
            }
        });
    }

    void stop(@Observes ShutdownEvent ended) {
        stopped = true;
        vertx.cancelTimer(checking);
    }

    void hear(@Observes ChangeNotice notice) {
        if (notice.things().contains("identity_provider")) {
            read();
        }
    }

    void miss(@Observes ChangesMissed gap) {
        read();
    }

    private void read() {
        synchronized (this) {
            if (isReading) {
                readsAgain = true;
                return;
            }
            isReading = true;
        }
        vertx.getOrCreateContext().runOnContext(now -> {
            // a process that ends has nothing left to ask by
            if (!stopped) {
                ask();
            }
        });
    }

    private void ask() {
        reads.all()
                .map(rows ->
                        rows.stream().map(this::issuer).filter(Objects::nonNull).toList())
                .subscribe()
                .with(this::know, this::fail);
    }

    private void know(List<TrustedIssuer> all) {
        issuers.replace(all);
        knows = true;
        end();
    }

    private void fail(Throwable why) {
        knows = false;
        if (!stopped) {
            LOG.warnf("Which identity providers are trusted is asked again within %s: %s", config.check(), why);
        }
        end();
    }

    private void end() {
        synchronized (this) {
            isReading = false;
            if (!readsAgain) {
                return;
            }
            readsAgain = false;
        }
        read();
    }

    private @Nullable TrustedIssuer issuer(Row row) {
        try {
            return new TrustedIssuer(
                    row.id(),
                    row.version(),
                    row.issuer(),
                    Set.copyOf(row.governmentCodes()),
                    new TrustedIssuer.Claims(
                            row.audience(), row.rolesClaim(), row.governmentClaim(), row.unitClaim(), row.nameClaim()),
                    client(row));
        } catch (IllegalStateException e) {
            LOG.errorf("Identity provider %s is not trusted: %s", row.id(), e.getMessage());
            return null;
        }
    }

    private TrustedIssuer.@Nullable Client client(Row row) {
        if (row.clientId() == null) {
            return null;
        }
        var secret = row.clientSecret() == null ? null : box.open(row.id(), row.clientSecret());
        return new TrustedIssuer.Client(row.clientId(), secret);
    }
}
