package io.sunledger.wechat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.identity.TrustListener;
import io.sunledger.identity.TrustWithdrawn;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Wording;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import io.sunledger.undertaking.OfficerListener;
import io.sunledger.undertaking.OfficerWithoutDuties;
import io.sunledger.wechat.domain.WechatBinding;
import io.sunledger.wechat.domain.WechatTicket;
import io.sunledger.wechat.store.WechatReads;
import io.sunledger.wechat.store.WechatStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts sign in by WeChat. Each person binds and releases its own; office and administrator see and release those of their
 * government, for somebody who has left. An officer that has handed over all of its duties is released at once.
 *
 * <p>Codes of refusal: wechat.ticket, wechat.openIdBound, wechat.accountBound, wechatBinding.notFound,
 * idempotency.otherRequest, access.forbidden.
 */
@ApplicationScoped
public class WechatBindings implements OfficerListener, TrustListener {
    private final WechatStore store;
    private final WechatReads reads;
    private final WechatTokens tokens;
    private final WechatConfig config;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    WechatBindings(
            WechatStore store,
            WechatReads reads,
            WechatTokens tokens,
            WechatConfig config,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.tokens = tokens;
        this.config = config;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Those of the actor's government, the newest first. */
    public Uni<Page<WechatBindingView>> list(PageRequest page, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return reads.page(actor.government(), page);
    }

    /** The actor's own; null where it has none. */
    public Uni<@Nullable WechatBindingView> own(Actor actor) {
        return reads.ofAccount(actor.issuer(), actor.subject());
    }

    /**
     * Binds the phone's person to the actor, or confirms that it is. Answers the binding's id.
     *
     * @param actor as the identity provider itself has just told
     */
    @WithTransaction
    public Uni<UUID> bind(BindWechat command, Actor actor) {
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> store.ticket(command.ticket()).map(this::good).chain(ticket -> bind(ticket, actor)));
    }

    private WechatTicket good(@Nullable WechatTicket ticket) {
        if (ticket == null || !ticket.isGood(clock.instant())) {
            throw new Refused("wechat.ticket");
        }
        return ticket;
    }

    private Uni<UUID> bind(WechatTicket ticket, Actor actor) {
        var person = ticket.person();
        return store.holdForBinding(actor, person)
                .chain(() -> store.of(person))
                .chain(bound ->
                        bound != null ? Uni.createFrom().item(bound) : store.of(actor.issuer(), actor.subject()))
                .chain(bound -> bound == null ? bindAnew(ticket, actor) : confirm(bound, ticket, actor))
                .call(() -> store.use(ticket));
    }

    private Uni<UUID> bindAnew(WechatTicket ticket, Actor actor) {
        var now = clock.instant();
        var binding = new WechatBinding(Ids.next(), ticket.person(), actor, now, now.plus(config.confirmedFor()));
        return store.add(binding)
                .chain(() -> log.append(actor, WechatAct.BOUND, binding.id()))
                .replaceWith(binding.id());
    }

    private Uni<UUID> confirm(WechatBinding bound, WechatTicket ticket, Actor actor) {
        bound.confirm(ticket.person(), actor, clock.instant().plus(config.confirmedFor()));
        return log.append(actor, WechatAct.CONFIRMED, bound.id()).replaceWith(bound.id());
    }

    /**
     * The account signs in by WeChat no more; all of its phones are signed out. Answers the binding's id.
     *
     * @param reason why, where it is said
     */
    public Uni<UUID> release(UUID id, @Nullable String reason, Actor actor) {
        return Panache.withTransaction(() -> store.one(id)
                        .map(found -> {
                            if (found == null || !mayRelease(found, actor)) {
                                throw Refused.notFound("wechatBinding", id);
                            }
                            return found;
                        })
                        .chain(found -> release(found, actor, reason)))
                .invoke(tokens::forgetAll)
                .replaceWith(id);
    }

    private static boolean mayRelease(WechatBinding binding, Actor actor) {
        return binding.isOf(actor)
                || binding.government().equals(actor.government()) && Permission.KEEP_REGISTRY.heldBy(actor);
    }

    @Override
    public Uni<Void> hasNothingLeft(OfficerWithoutDuties event) {
        var why = Wording.of("wechat.handedOver", Locale.CHINESE);
        return store.of(event.issuer(), event.subject())
                .chain(found -> found == null || !isNothingButOfficer(found)
                        ? Uni.createFrom().voidItem()
                        : release(found, Actor.system(event.government()), why));
    }

    @Override
    public Uni<Void> trustEnds(TrustWithdrawn event) {
        var why = Wording.of("identityProvider.withdrawn", Locale.CHINESE, event.issuer());
        return store.of(event.issuer(), event.governments())
                .onItem()
                .transformToMulti(all -> Multi.createFrom().iterable(all))
                .onItem()
                .transformToUniAndConcatenate(binding -> release(binding, Actor.system(binding.government()), why)
                        .replaceWith(binding))
                .collect()
                .last()
                .replaceWithVoid();
    }

    // an approver, or the office, has more to do than its duties
    private static boolean isNothingButOfficer(WechatBinding binding) {
        return binding.actor().roles().equals(Set.of(ActorRole.OFFICER));
    }

    private Uni<Void> release(WechatBinding binding, Actor by, @Nullable String reason) {
        return store.delete(binding).chain(() -> log.append(by, WechatAct.RELEASED, binding.id(), reason));
    }
}
