package io.sunledger.intake;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.GovernmentLevel;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import io.sunledger.unit.DefineGroup;
import io.sunledger.unit.Governments;
import io.sunledger.unit.GroupView;
import io.sunledger.unit.Groups;
import io.sunledger.unit.ImportUnits;
import io.sunledger.unit.ProposeRegistry;
import io.sunledger.unit.RegisterGovernment;
import io.sunledger.unit.RegistryProposal;
import io.sunledger.unit.RegistryProposal.ProposedGroup;
import io.sunledger.unit.UnitImport;
import io.sunledger.unit.UnitNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For an office that has no registry yet: the one that its first document suggests. */
@ApplicationScoped
public class DraftRegistry {
    private final DraftReading drafts;
    private final Drafts changes;
    private final UnitNames names;
    private final UnitImport units;
    private final Groups groups;
    private final Governments governments;

    DraftRegistry(
            DraftReading drafts,
            Drafts changes,
            UnitNames names,
            UnitImport units,
            Groups groups,
            Governments governments) {
        this.drafts = drafts;
        this.changes = changes;
        this.names = names;
        this.units = units;
        this.groups = groups;
        this.governments = governments;
    }

    /**
     * The units and groups that the draft's unknown names suggest; nothing of it is kept.
     *
     * @throws Refused draft.notFound, government.notRegistered where the draft does not say which place it is for
     */
    public Uni<RegistryProposal> propose(UUID draft, Actor actor) {
        return drafts.content(draft, actor)
                .chain(content -> names.propose(
                        new ProposeRegistry(
                                content.unresolvedNames(), content.head().jurisdiction()),
                        actor));
    }

    /**
     * Registers what is proposed, all or nothing, and the place itself if it is not registered; then looks again for units behind
     * the draft's names. For an office without a registry; one that has units already would rather name each.
     *
     * @throws Refused draft.notFound, draft.closed, version.stale, import.refused where a proposed code or name is taken
     */
    public Uni<UUID> accept(AcceptRegistry command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return drafts.content(command.draft(), actor)
                .chain(content -> propose(command.draft(), actor)
                        .chain(proposal -> known(actor)
                                .chain(known -> Panache.withTransaction(() -> place(
                                                known, content.head().jurisdiction(), actor)
                                        .chain(() -> units.run(
                                                new ImportUnits(proposal.csv().getBytes(StandardCharsets.UTF_8), false),
                                                actor))
                                        .chain(() -> define(proposal.groups(), actor))
                                        .chain(() -> changes.change(
                                                new ChangeDraft(command.draft(), command.expectedVersion(), List.of()),
                                                actor))))));
    }

    private Uni<Boolean> known(Actor actor) {
        return governments
                .own(actor)
                .replaceWith(true)
                .onFailure(failure ->
                        failure instanceof Refused refused && refused.code().equals(DraftNames.NO_REGISTRY))
                .recoverWithItem(false);
    }

    private Uni<?> place(boolean known, @Nullable String name, Actor actor) {
        return known || name == null
                ? Uni.createFrom().voidItem()
                : governments.register(new RegisterGovernment(name, GovernmentLevel.CITY), actor);
    }

    private Uni<List<GroupView>> define(List<ProposedGroup> proposed, Actor actor) {
        return Multi.createFrom()
                .iterable(proposed)
                .onItem()
                .transformToUniAndConcatenate(group -> groups.define(
                        new DefineGroup(group.name(), group.aliases(), group.kinds(), null, null, null), actor))
                .collect()
                .asList();
    }
}
