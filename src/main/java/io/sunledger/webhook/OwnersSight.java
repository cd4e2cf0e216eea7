package io.sunledger.webhook;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Actor;
import io.sunledger.plan.Plans;
import io.sunledger.webhook.store.DueStore.Due;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the doors, as the owners of subscriptions would, whether what is to be sent is theirs to read when it is sent. */
@ApplicationScoped
class OwnersSight {
    private final Duties duties;
    private final Plans plans;

    OwnersSight(Duties duties, Plans plans) {
        this.duties = duties;
        this.plans = plans;
    }

    /** Those that may be sent. */
    Uni<Set<Due>> readable(List<Due> due) {
        var byOwner = due.stream()
                .filter(one -> EventType.valueOf(one.told().type()).needs().heldBy(owner(one)))
                .collect(groupingBy(OwnersSight::owner));
        return Multi.createFrom()
                .iterable(byOwner.entrySet())
                .onItem()
                .transformToUniAndConcatenate(owned -> seen(owned.getValue(), owned.getKey()))
                .collect()
                .in(HashSet<Due>::new, Set::addAll)
                .map(Set::copyOf);
    }

    private Uni<List<Due>> seen(List<Due> due, Actor owner) {
        return dutiesSeen(ids(due, true), owner)
                .chain(shown -> plansSeen(ids(due, false), owner).map(plansShown -> {
                    shown.addAll(plansShown);
                    return due.stream()
                            .filter(one -> subject(one) == null || shown.contains(subject(one)))
                            .toList();
                }));
    }

    private Uni<Set<UUID>> dutiesSeen(Set<UUID> asked, Actor owner) {
        return asked.isEmpty()
                ? Uni.createFrom().item(new HashSet<>())
                : duties.ofIds(asked, owner)
                        .map(found -> found.stream().map(DutyView::id).collect(Collectors.toCollection(HashSet::new)));
    }

    private Uni<Set<UUID>> plansSeen(Set<UUID> asked, Actor owner) {
        return Multi.createFrom()
                .iterable(asked)
                .onItem()
                .transformToUniAndConcatenate(
                        plan -> plans.find(plan, owner).map(found -> found == null ? Set.<UUID>of() : Set.of(plan)))
                .collect()
                .in(HashSet<UUID>::new, Set::addAll)
                .map(found -> found);
    }

    private static Set<UUID> ids(Collection<Due> due, boolean ofDuties) {
        return due.stream()
                .filter(one -> (one.told().duty() != null) == ofDuties)
                .map(OwnersSight::subject)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The duty, or without one the plan; a ping is about neither. */
    private static @Nullable UUID subject(Due one) {
        return one.told().duty() == null ? one.told().plan() : one.told().duty();
    }

    private static Actor owner(Due one) {
        return one.owner().actor(one.government());
    }
}
