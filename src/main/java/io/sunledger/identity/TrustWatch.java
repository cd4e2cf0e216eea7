package io.sunledger.identity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.sunledger.identity.domain.RoleName;
import io.sunledger.identity.store.IdentityProviderReads;
import io.sunledger.identity.store.IdentityProviderReads.Row;
import io.sunledger.kernel.ActorRole;
import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.platform.changes.ChangesMissed;
import io.sunledger.platform.secret.SecretBox;
import io.sunledger.security.TrustedIssuer;
import io.sunledger.security.TrustedIssuers;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what this node trusts up to date: at once where it hears of a change, else every {@link IdentityConfig#check}. Readings
 * follow one another, so that an older one never takes the place of a newer.
 */
@ApplicationScoped
class TrustWatch {
    private static final Logger LOG = Logger.getLogger(TrustWatch.class);

    /** How long a command waits for the reading that follows it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IdentityProviderReads reads;
    private final TrustedIssuers issuers;
    private final ChangeNotices notices;
    private final SecretBox box;
    private final IdentityConfig config;
    private final Vertx vertx;
    private long checking;

    /** The reading under way; guarded by this, as is the one that follows it. */
    private @Nullable CompletableFuture<Void> present;

    private @Nullable CompletableFuture<Void> following;
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

    /**
     * Ends when this node trusts as the database says now: who has changed that here need not wait until this node hears of it.
     * Where the database does not answer it ends as well; it is asked again then.
     */
    Uni<Void> catchUp() {
        var caller = vertx.getOrCreateContext();
        return Uni.createFrom()
                .completionStage(this::read)
                .ifNoItem()
                .after(PATIENCE)
                .recoverWithItem((Void) null)
                .emitOn(rest -> caller.runOnContext(now -> rest.run()));
    }

    /** Begins a reading; where one is under way, another one after it. Ends with it. */
    private CompletableFuture<Void> read() {
        CompletableFuture<Void> begun;
        synchronized (this) {
            if (present != null) {
                following = following == null ? new CompletableFuture<>() : following;
                return following;
            }
            begun = new CompletableFuture<>();
            present = begun;
        }
        begin();
        return begun;
    }

    private void begin() {
        vertx.getOrCreateContext().runOnContext(now -> {
            // a process that ends has nothing left to ask by
            if (stopped) {
                end();
            } else {
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
        CompletableFuture<Void> ended;
        boolean goesOn;
        synchronized (this) {
            ended = Objects.requireNonNull(present);
            present = following;
            following = null;
            goesOn = present != null;
        }
        if (goesOn) {
            begin();
        }
        ended.complete(null);
    }

    private @Nullable TrustedIssuer issuer(Row row) {
        try {
            return new TrustedIssuer(
                    row.id(),
                    row.version(),
                    row.issuer(),
                    Set.copyOf(row.governmentCodes()),
                    roles(row),
                    new TrustedIssuer.Claims(
                            row.audience(), row.rolesClaim(), row.governmentClaim(), row.unitClaim(), row.nameClaim()),
                    client(row));
        } catch (IllegalStateException e) {
            LOG.errorf("Identity provider %s is not trusted: %s", row.id(), e.getMessage());
            return null;
        }
    }

    private static Map<String, Set<ActorRole>> roles(Row row) {
        return RoleName.read(row.roleNames()).stream()
                .collect(groupingBy(RoleName::name, mapping(RoleName::role, toUnmodifiableSet())));
    }

    private TrustedIssuer.@Nullable Client client(Row row) {
        if (row.clientId() == null) {
            return null;
        }
        var secret = row.clientSecret() == null ? null : box.open(row.id(), row.clientSecret());
        return new TrustedIssuer.Client(row.clientId(), secret);
    }
}
