package io.sunledger.identity;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.identity.IdentityProviderCommands.AddIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.ChangeIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.RemoveIdentityProvider;
import io.sunledger.identity.IdentityProviderCommands.Wish;
import io.sunledger.identity.discovery.Discovery;
import io.sunledger.identity.domain.IdentityProvider;
import io.sunledger.identity.domain.ProviderTerms;
import io.sunledger.identity.store.IdentityProviderReads;
import io.sunledger.identity.store.IdentityProviderStore;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.platform.secret.SecretBox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which identity providers are trusted beside the configured one. The administrators of the government that runs the installation
 * see and keep them.
 *
 * <p>Codes of refusal: identityProvider.notFound, identityProvider.exists, identityProvider.name, identityProvider.governments,
 * identityProvider.roleNames, identityProvider.tooManyRoleNames,
 * identityProvider.tooLong, identityProvider.configured, those of {@link Discovery}, version.stale, idempotency.otherRequest,
 * access.forbidden.
 */
@ApplicationScoped
public class IdentityProviders {
    private final IdentityProviderStore store;
    private final IdentityProviderReads reads;
    private final Operators operators;
    private final Discovery discovery;
    private final SecretBox box;
    private final Idempotency idempotency;
    private final EventLog log;
    private final List<TrustListener> listeners;
    private final TrustWatch watch;
    private final Clock clock;

    IdentityProviders(
            IdentityProviderStore store,
            IdentityProviderReads reads,
            Operators operators,
            Discovery discovery,
            SecretBox box,
            Idempotency idempotency,
            EventLog log,
            @All List<TrustListener> listeners,
            TrustWatch watch,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.operators = operators;
        this.discovery = discovery;
        this.box = box;
        this.idempotency = idempotency;
        this.log = log;
        this.listeners = listeners;
        this.watch = watch;
        this.clock = clock;
    }

    /** The oldest first. */
    public Uni<List<IdentityProviderView>> list(Actor actor) {
        operators.require(actor);
        return reads.all()
                .map(rows -> rows.stream().map(IdentityProviderReads.Row::view).toList());
    }

    /** Null where there is none. */
    public Uni<@Nullable IdentityProviderView> find(UUID provider, Actor actor) {
        operators.require(actor);
        return reads.one(provider).map(row -> row == null ? null : row.view());
    }

    /** @throws Refused identityProvider.notFound */
    public Uni<IdentityProviderView> get(UUID provider, Actor actor) {
        return find(provider, actor).onItem().ifNull().failWith(() -> Refused.notFound("identityProvider", provider));
    }

    /** Trusts another provider, which must be there and describe itself. Answers its id. */
    public Uni<UUID> add(AddIdentityProvider command, Actor actor) {
        operators.require(actor);
        var terms = terms(command.wish());
        var address = operators.addressOf(command.issuer());
        return discovery
                .look(address)
                .chain(() -> Panache.withTransaction(() -> idempotency.once(
                        actor, command.idempotencyKey(), command, UUID.class, () -> add(command, terms, actor))))
                .call(watch::catchUp);
    }

    private Uni<UUID> add(AddIdentityProvider command, ProviderTerms terms, Actor actor) {
        var id = Ids.next();
        return store.isTrusted(command.issuer())
                .invoke(there -> {
                    if (there) {
                        throw Refused.of(Refused.Kind.CONFLICT, "identityProvider.exists", command.issuer());
                    }
                })
                .map(there ->
                        new IdentityProvider(id, command.issuer(), terms, sealed(id, command.wish()), clock.instant()))
                .chain(store::persistAndFlush)
                .call(() -> log.append(actor, IdentityProviderAct.ADDED, id))
                .replaceWith(id);
    }

    /** Answers its id. Whoever came by it logs in anew. */
    public Uni<UUID> change(ChangeIdentityProvider command, Actor actor) {
        operators.require(actor);
        var terms = terms(command.wish());
        var secret = sealed(command.provider(), command.wish());
        return Panache.withTransaction(() -> change(command, terms, secret, actor))
                .call(watch::catchUp)
                .replaceWith(command.provider());
    }

    private Uni<Void> change(
            ChangeIdentityProvider command, ProviderTerms terms, @Nullable String secret, Actor actor) {
        return store.held(command.provider()).chain(provider -> {
            var lost = provider.change(command.expectedVersion(), terms, secret);
            return store.flush()
                    .chain(() -> log.append(actor, IdentityProviderAct.CHANGED, provider.id()))
                    .chain(() -> tell(provider, lost));
        });
    }

    /** Ends whatever was begun on its word. Answers its id. */
    public Uni<UUID> remove(RemoveIdentityProvider command, Actor actor) {
        operators.require(actor);
        return Panache.withTransaction(() -> store.held(command.provider())
                        .invoke(provider -> provider.expect(command.expectedVersion()))
                        .call(store::delete)
                        .call(() -> log.append(actor, IdentityProviderAct.REMOVED, command.provider()))
                        .chain(provider -> tell(provider, provider.governments())))
                .call(watch::catchUp)
                .replaceWith(command.provider());
    }

    private Uni<Void> tell(IdentityProvider provider, Set<String> lost) {
        if (lost.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var event = new TrustWithdrawn(provider.issuer(), lost);
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.trustEnds(event))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static ProviderTerms terms(Wish wish) {
        return new ProviderTerms(
                wish.name(),
                Set.copyOf(wish.governments()),
                wish.audience(),
                wish.rolesClaim(),
                wish.roleNames(),
                wish.governmentClaim(),
                wish.unitClaim(),
                wish.nameClaim(),
                wish.clientId());
    }

    private @Nullable String sealed(UUID provider, Wish wish) {
        var secret = wish.clientSecret();
        return secret == null || secret.isBlank() || wish.clientId() == null ? null : box.seal(provider, secret);
    }
}
