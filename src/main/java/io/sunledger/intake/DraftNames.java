package io.sunledger.intake;

import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Today;
import io.sunledger.unit.Groups;
import io.sunledger.unit.NameResolution;
import io.sunledger.unit.UnitNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which units a draft's names mean. */
@ApplicationScoped
class DraftNames {
    static final String NO_REGISTRY = "government.notRegistered";

    private final UnitNames names;
    private final Groups groups;
    private final Clock clock;

    DraftNames(UnitNames names, Groups groups, Clock clock) {
        this.names = names;
        this.groups = groups;
        this.clock = clock;
    }

    /** The content with every name that means a unit or group for certain; in the transaction that is open. */
    Uni<DraftContent> resolved(DraftContent content, Actor actor) {
        var unknown = content.unresolvedNames();
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(content);
        }
        return withoutRegistry(names.resolveInTransaction(unknown, dayOf(content), actor))
                .map(found -> found.stream().collect(toMap(NameResolution::name, one -> one)))
                .map(found -> content.mapAssignees(line -> known(line, found)));
    }

    /** What comes nearest to each unknown name; a read. */
    Uni<List<UnknownName>> unknown(DraftContent content, Actor actor) {
        var unknown = content.unresolvedNames();
        return withoutRegistry(names.resolve(unknown, dayOf(content), actor))
                .map(found -> found.stream().collect(toMap(NameResolution::name, NameResolution::candidates)))
                .map(found -> unknown.stream()
                        .map(name -> new UnknownName(
                                name, DraftContent.places(content, name), found.getOrDefault(name, List.of())))
                        .toList());
    }

    /** A group that nobody is in on the plan's day: its tasks would be owed by nobody. A read. */
    Uni<List<Breach>> emptyGroups(DraftContent content, Actor actor) {
        var named = groupsOf(content);
        return named.isEmpty()
                ? Uni.createFrom().item(List.of())
                : groups.membersOn(named.keySet(), dayOf(content), actor).map(members -> empty(named, members));
    }

    /** The same, in the transaction that is open. */
    Uni<List<Breach>> emptyGroupsInTransaction(DraftContent content, Actor actor) {
        var named = groupsOf(content);
        return named.isEmpty()
                ? Uni.createFrom().item(List.of())
                : groups.membersInTransaction(named.keySet(), dayOf(content), actor)
                        .map(members -> empty(named, members));
    }

    private static Map<UUID, AssigneeLine> groupsOf(DraftContent content) {
        var named = new LinkedHashMap<UUID, AssigneeLine>();
        content.assignees().forEach(line -> {
            if (line.groupId() != null) {
                named.putIfAbsent(line.groupId(), line);
            }
        });
        return named;
    }

    private static List<Breach> empty(Map<UUID, AssigneeLine> named, Map<UUID, List<UUID>> members) {
        return named.entrySet().stream()
                .filter(group -> members.getOrDefault(group.getKey(), List.of()).isEmpty())
                .map(group -> Breach.at(
                                "/assignments",
                                "draft.emptyGroup",
                                group.getValue().name())
                        .in(group.getValue().span()))
                .toList();
    }

    /** Remembers what the clerk said that names mean; in the transaction that is open. */
    Uni<Void> remember(List<DraftAct> acts, Actor actor) {
        Uni<Void> remembered = Uni.createFrom().voidItem();
        for (var act : acts) {
            if (act instanceof NameUnit choice) {
                remembered = remembered.chain(() -> names.remember(choice.name(), chosen(choice), actor));
            }
        }
        return remembered;
    }

    private static UUID chosen(NameUnit choice) {
        var unit = choice.unitId();
        return unit == null ? Objects.requireNonNull(choice.groupId()) : unit;
    }

    private static AssigneeLine known(AssigneeLine line, Map<String, NameResolution> found) {
        @Nullable NameResolution meaning = line.resolved() ? null : found.get(line.name());
        return meaning == null ? line : line.known(meaning.unit(), meaning.group());
    }

    /** The day whose units a draft means: that of its issue, else today. */
    LocalDate dayOf(DraftContent content) {
        var issuedOn = content.head().issuedOn();
        return issuedOn == null ? Today.by(clock) : issuedOn;
    }

    // a new office reads its first plan before it has a registry: then no name is known yet
    private static Uni<List<NameResolution>> withoutRegistry(Uni<List<NameResolution>> found) {
        return found.onFailure(failure ->
                        failure instanceof Refused refused && refused.code().equals(NO_REGISTRY))
                .recoverWithItem(List.of());
    }
}
