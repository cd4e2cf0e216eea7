package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Batch;
import io.sunledger.platform.Today;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.GroupView;
import io.sunledger.unit.Groups;
import io.sunledger.unit.LiaisonView;
import io.sunledger.unit.Liaisons;
import io.sunledger.unit.NameResolution;
import io.sunledger.unit.NameView;
import io.sunledger.unit.UnitNames;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What hangs on units, groups and names, loaded for all of them at once. */
@GraphQLApi
public class UnitFieldsGraphQl {
    private final Units units;
    private final UnitNames names;
    private final Liaisons liaisons;
    private final Groups groups;
    private final CurrentActor actor;
    private final Clock clock;

    UnitFieldsGraphQl(Units units, UnitNames names, Liaisons liaisons, Groups groups, CurrentActor actor, Clock clock) {
        this.units = units;
        this.names = names;
        this.liaisons = liaisons;
        this.groups = groups;
        this.actor = actor;
        this.clock = clock;
    }

    public Uni<List<@Nullable UnitView>> parent(@Source List<UnitView> units) {
        return ones(units, UnitView::parentId);
    }

    public Uni<List<@Nullable UnitView>> successor(@Source List<UnitView> units) {
        return ones(units, UnitView::successorId);
    }

    @NonNull
    public Uni<List<List<NameView>>> aliases(@Source List<UnitView> units) {
        return names.ofUnits(ids(units), actor.get()).map(found -> lists(units, found));
    }

    @NonNull
    public Uni<List<List<LiaisonView>>> liaisons(@Source List<UnitView> units) {
        return liaisons.ofUnits(ids(units), actor.get()).map(found -> lists(units, found));
    }

    /** Who belonged to the group on that day, or belongs to it today. */
    @NonNull
    public Uni<List<List<UnitView>>> members(@Source List<GroupView> groups, @Nullable LocalDate on) {
        var caller = actor.get();
        var ids = groups.stream().map(GroupView::id).toList();
        return this.groups
                .membersOn(ids, on == null ? Today.by(clock) : on, caller)
                .chain(members -> units.ofIds(all(members.values()), caller)
                        .map(found -> ids.stream()
                                .map(group -> inOrder(members.getOrDefault(group, List.of()), found))
                                .toList()));
    }

    /** The unit that the name means. */
    public Uni<List<@Nullable UnitView>> unit(@Source List<NameResolution> resolutions) {
        return ones(resolutions, NameResolution::unit);
    }

    /** The group that the name means. */
    public Uni<List<@Nullable GroupView>> group(@Source List<NameResolution> resolutions) {
        return groups.list(actor.get())
                .map(all -> Batch.ones(
                        resolutions.stream().map(NameResolution::group).toList(), all, GroupView::id));
    }

    private <S> Uni<List<@Nullable UnitView>> ones(List<S> sources, Function<S, @Nullable UUID> idOf) {
        var ids = sources.stream().map(idOf).toList();
        var asked = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        return units.ofIds(asked, actor.get()).map(found -> Batch.ones(ids, found, UnitView::id));
    }

    private static List<UUID> ids(List<UnitView> units) {
        return units.stream().map(UnitView::id).toList();
    }

    private static <V> List<List<V>> lists(List<UnitView> units, Map<UUID, List<V>> found) {
        return units.stream()
                .map(unit -> found.getOrDefault(unit.id(), List.of()))
                .toList();
    }

    private static Collection<UUID> all(Collection<List<UUID>> members) {
        var all = new HashSet<UUID>();
        members.forEach(all::addAll);
        return all;
    }

    private static List<UnitView> inOrder(List<UUID> members, List<UnitView> found) {
        return found.stream().filter(unit -> members.contains(unit.id())).toList();
    }
}
