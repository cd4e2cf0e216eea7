package io.sunledger.security;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The identity providers that are trusted beside the configured one, as this node knows them. A feature keeps them and tells them
 * here, whenever they may have changed.
 */
@ApplicationScoped
public class TrustedIssuers {
    /** How long a token of a provider that is not known waits for the first word of a node that has just started. */
    private static final Duration FIRST_WORD = Duration.ofSeconds(5);

    private final VerifiedTokens verified;
    private final Event<TrustEnded> ended;
    private final ProviderConfigs configs;
    private final CompletableFuture<Void> told = new CompletableFuture<>();
    private volatile Map<String, TrustedIssuer> known = Map.of();

    TrustedIssuers(VerifiedTokens verified, Event<TrustEnded> ended, ProviderConfigs configs) {
        this.verified = verified;
        this.ended = ended;
        this.configs = configs;
    }

    /** All of them, as they are now. What was verified, or is listened to, under another word than this ends. */
    public synchronized void replace(Collection<TrustedIssuer> all) {
        var before = known;
        known = all.stream().collect(toUnmodifiableMap(TrustedIssuer::issuer, Function.identity()));
        told.complete(null);
        var over = before.values().stream()
                .filter(issuer -> !issuer.equals(known.get(issuer.issuer())))
                .map(TrustedIssuer::issuer)
                .collect(toSet());
        if (!over.isEmpty()) {
            verified.forgetAll();
            ended.fire(new TrustEnded(over));
        }
    }

    /** Whether it is one of these, and not the configured one. */
    public boolean isOneOfThese(String issuer) {
        return known.containsKey(issuer);
    }

    /** Whether it is the configured one. */
    public boolean isConfigured(String issuer) {
        return configs.isConfigured(issuer);
    }

    /** The provider of this name, once this node has been told of any; null where it is none of these. */
    Uni<@Nullable TrustedIssuer> of(String issuer) {
        return first(() -> known.get(issuer));
    }

    /** The provider on whose behalf a browser logs in, by what addresses and cookies call it. */
    Uni<@Nullable TrustedIssuer> of(ProviderTenant tenant) {
        return first(() -> present(tenant));
    }

    private Uni<@Nullable TrustedIssuer> first(Supplier<@Nullable TrustedIssuer> look) {
        return told.isDone()
                ? Uni.createFrom().item(look)
                : Uni.createFrom()
                        .completionStage(told)
                        .ifNoItem()
                        .after(FIRST_WORD)
                        .recoverWithItem((Void) null)
                        .map(done -> look.get());
    }

    /**
     * The provider that verified an identity, as it is trusted now; null where it was the configured one.
     *
     * @throws Refused access.unauthenticated where it is trusted no more, or otherwise than it was then
     */
    @Nullable
    TrustedIssuer behind(SecurityIdentity identity) {
        var tenant = ProviderTenant.of(identity);
        if (tenant == null) {
            return null;
        }
        var issuer = present(tenant);
        if (issuer == null) {
            throw Refused.forbidden("access.unauthenticated");
        }
        return issuer;
    }

    /** Whether browsers can log in at the provider's own address. */
    boolean logsIn(String id) {
        var tenant = ProviderTenants.atAddress(id);
        var issuer = tenant == null ? null : present(tenant);
        return issuer != null && issuer.client() != null;
    }

    private @Nullable TrustedIssuer present(ProviderTenant tenant) {
        return known.values().stream().filter(tenant::isOf).findFirst().orElse(null);
    }
}
