package io.sunledger.webhook;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.Plans;
import io.sunledger.unit.Units;
import io.sunledger.webhook.WebhookCommands.Wish;
import io.sunledger.webhook.domain.EventFilter;
import io.sunledger.webhook.domain.Webhook.Terms;
import io.sunledger.webhook.sending.Target;
import io.sunledger.webhook.sending.Targets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what somebody wishes a webhook to be, before a transaction is open: it asks the name server.
 *
 * <p>Codes of refusal: webhook.url, webhook.urlForbidden, webhook.type, plan.notFound, unit.notFound.
 */
@ApplicationScoped
class WebhookTerms {
    private final Targets targets;
    private final Plans plans;
    private final Units units;

    WebhookTerms(Targets targets, Plans plans, Units units) {
        this.targets = targets;
        this.plans = plans;
        this.units = units;
    }

    Uni<Terms> of(Wish wish, Actor actor) {
        wish.types().stream()
                .filter(type -> type == EventType.PING || !type.needs().heldBy(actor))
                .findFirst()
                .ifPresent(type -> {
                    throw new Refused("webhook.type", type.name());
                });
        var target = Target.parse(wish.url());
        var types = wish.types().stream().map(EventType::name).collect(Collectors.toUnmodifiableSet());
        var filter = new EventFilter(types, wish.plan(), wish.unit());
        return mayBeCalled(target)
                .chain(() -> isThere(wish.plan(), actor))
                .chain(() -> exists(wish.unit(), actor))
                .replaceWith(() -> new Terms(target.url().toString(), wish.description(), filter));
    }

    // whether the name is known inside is not for the caller to learn, so both have one code
    private Uni<Void> mayBeCalled(Target target) {
        return targets.address(target)
                .onItem()
                .ifNull()
                .failWith(() -> new Refused("webhook.urlForbidden", target.url()))
                .replaceWithVoid();
    }

    private Uni<Void> isThere(@Nullable UUID plan, Actor actor) {
        return plan == null
                ? Uni.createFrom().voidItem()
                : plans.get(plan, actor).replaceWithVoid();
    }

    private Uni<Void> exists(@Nullable UUID unit, Actor actor) {
        return unit == null
                ? Uni.createFrom().voidItem()
                : units.ofIds(List.of(unit), actor).map(found -> {
                    if (found.isEmpty()) {
                        throw Refused.notFound("unit", unit);
                    }
                    return null;
                });
    }
}
