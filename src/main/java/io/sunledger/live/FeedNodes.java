package io.sunledger.live;

import static java.util.stream.Collectors.groupingBy;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Actor;
import io.sunledger.live.domain.FeedKind;
import io.sunledger.platform.graphql.Node;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Things as they are now, as far as an actor may see them: through the doors, a query a kind. */
@ApplicationScoped
class FeedNodes {
    private final Duties duties;
    private final ThingsOnDuties onDuties;
    private final ThingsOfGovernments ofGovernments;

    FeedNodes(Duties duties, ThingsOnDuties onDuties, ThingsOfGovernments ofGovernments) {
        this.duties = duties;
        this.onDuties = onDuties;
        this.ofGovernments = ofGovernments;
    }

    /** @param duty on which it hangs */
    record Wanted(FeedKind kind, UUID id, @Nullable UUID duty) {}

    /** Those that are there, by id. */
    Uni<Map<UUID, Node>> now(List<Wanted> wanted, Actor actor) {
        return owed(wanted, actor).chain(owed -> {
            Uni<Map<UUID, Node>> all = Uni.createFrom().item(new HashMap<>());
            for (var kind : kinds(wanted).entrySet()) {
                all = all.call(found -> ofKind(kind.getKey(), kind.getValue(), owed, actor)
                        .invoke(nodes -> keep(found, nodes, ids(kind.getValue()))));
            }
            return all;
        });
    }

    /** The duties among them, and those on which they hang, as far as they are owed. */
    private Uni<Map<UUID, DutyView>> owed(List<Wanted> wanted, Actor actor) {
        var ids = new HashSet<UUID>();
        wanted.stream().filter(one -> one.kind().hangsOnDuty()).forEach(one -> {
            if (one.kind() == FeedKind.DUTY) {
                ids.add(one.id());
            } else if (one.duty() != null) {
                ids.add(one.duty());
            }
        });
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : duties.ofIds(ids, actor)
                        .map(found -> found.stream()
                                .filter(duty -> duty.withdrawnAt() == null)
                                .collect(Collectors.toMap(DutyView::id, duty -> duty)));
    }

    private Uni<? extends Collection<? extends Node>> ofKind(
            FeedKind kind, List<Wanted> wanted, Map<UUID, DutyView> owed, Actor actor) {
        if (kind == FeedKind.DUTY) {
            return Uni.createFrom().item(owed.values());
        }
        if (!kind.hangsOnDuty()) {
            return ofGovernments.of(kind, ids(wanted), actor);
        }
        var shown = wanted.stream()
                .map(Wanted::duty)
                .filter(duty -> duty != null && owed.containsKey(duty))
                .collect(Collectors.toSet());
        return shown.isEmpty() ? Uni.createFrom().item(List.of()) : onDuties.of(kind, shown);
    }

    private static void keep(Map<UUID, Node> found, Collection<? extends Node> nodes, Set<UUID> wanted) {
        nodes.stream().filter(node -> wanted.contains(node.getId())).forEach(node -> found.put(node.getId(), node));
    }

    private static Map<FeedKind, List<Wanted>> kinds(List<Wanted> wanted) {
        return wanted.stream()
                .collect(groupingBy(Wanted::kind, () -> new EnumMap<>(FeedKind.class), Collectors.toList()));
    }

    private static Set<UUID> ids(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::id).collect(Collectors.toSet());
    }
}
