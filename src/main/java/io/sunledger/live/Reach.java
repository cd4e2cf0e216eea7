package io.sunledger.live;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Refused;
import io.sunledger.live.domain.Channel;
import io.sunledger.live.domain.Topic;
import io.sunledger.messaging.Inbox;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.PlanView;
import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.platform.changes.ChangesMissed;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an actor may listen. */
@ApplicationScoped
class Reach {
    private final Units units;
    private final PlanDetails plans;
    private final Inbox inbox;

    /** The units of codes; forgotten when a government's units change. */
    private final Map<Code, UUID> known = new ConcurrentHashMap<>();

    Reach(Units units, PlanDetails plans, Inbox inbox) {
        this.units = units;
        this.plans = plans;
        this.inbox = inbox;
    }

    void hear(@Observes ChangeNotice notice) {
        if (notice.things().contains("unit")) {
            known.keySet()
                    .removeIf(code ->
                            notice.government() == null || code.government().equals(notice.government()));
        }
    }

    void miss(@Observes ChangesMissed gap) {
        known.clear();
    }

    /** @throws Refused plan.notFound, access.forbidden, access.noUnit */
    Uni<Set<Channel>> channels(Set<Topic> topics, Actor actor) {
        var scope = DutyScope.of(actor);
        return requirePlans(topics, actor)
                .chain(() -> scope.unit() == null ? Uni.createFrom().<UUID>nullItem() : own(actor))
                .chain(unit -> topics.contains(Topic.INBOX)
                        ? boxes(actor).map(boxes -> channels(topics, actor, unit, boxes))
                        : Uni.createFrom().item(channels(topics, actor, unit, Set.of())));
    }

    private static Set<Channel> channels(Set<Topic> topics, Actor actor, @Nullable UUID unit, Set<Channel> boxes) {
        var channels = new HashSet<>(boxes);
        topics.stream()
                .filter(topic -> !topic.equals(Topic.INBOX))
                .map(topic -> new Channel(actor.government(), topic, unit))
                .forEach(channels::add);
        return channels;
    }

    /** As the inbox itself: the own unit's, the office's, and those of which a contact with this account is one. */
    private Uni<Set<Channel>> boxes(Actor actor) {
        var boxes = new HashSet<Channel>();
        if (actor.is(ActorRole.OFFICE)) {
            boxes.add(new Channel(actor.government(), Topic.INBOX, null));
        }
        var ofUnit = actor.unit() != null && (actor.is(ActorRole.OFFICER) || actor.is(ActorRole.APPROVER));
        return (ofUnit ? own(actor) : Uni.createFrom().<UUID>nullItem())
                .invoke(unit -> {
                    if (unit != null) {
                        boxes.add(new Channel(actor.government(), Topic.INBOX, unit));
                    }
                })
                .chain(() -> inbox.asContact(actor))
                .map(contacts -> {
                    contacts.units().forEach(unit -> boxes.add(new Channel(actor.government(), Topic.INBOX, unit)));
                    if (contacts.office()) {
                        boxes.add(new Channel(actor.government(), Topic.INBOX, null));
                    }
                    return boxes;
                });
    }

    private Uni<Void> requirePlans(Set<Topic> topics, Actor actor) {
        var asked = topics.stream().map(Topic::plan).filter(Objects::nonNull).collect(Collectors.toSet());
        if (asked.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return plans.plans(asked, actor)
                .invoke(found -> {
                    asked.removeAll(found.stream().map(PlanView::id).toList());
                    asked.stream().findFirst().ifPresent(missing -> {
                        throw Refused.notFound("plan", missing);
                    });
                })
                .replaceWithVoid();
    }

    private Uni<UUID> own(Actor actor) {
        var code = new Code(actor.government(), Objects.requireNonNull(actor.unit()));
        var there = known.get(code);
        return there != null
                ? Uni.createFrom().item(there)
                : units.own(actor).map(UnitView::id).invoke(id -> known.put(code, id));
    }

    private record Code(String government, String unit) {}
}
