package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Today;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.NameResolution;
import io.sunledger.unit.NameView;
import io.sunledger.unit.ProposeRegistry;
import io.sunledger.unit.RegistryProposal;
import io.sunledger.unit.UnitNames;
import io.sunledger.unit.web.UnitInputs.AddAliasInput;
import io.sunledger.unit.web.UnitInputs.RememberNameInput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Over GraphQL: what names mean. */
@GraphQLApi
public class NamesGraphQl {
    private final UnitNames names;
    private final CurrentActor actor;
    private final Payloads payloads;
    private final Clock clock;

    NamesGraphQl(UnitNames names, CurrentActor actor, Payloads payloads, Clock clock) {
        this.names = names;
        this.actor = actor;
        this.payloads = payloads;
        this.clock = clock;
    }

    /** What each name means in a document of that day, or of today. */
    @Query
    @NonNull
    public Uni<List<@NonNull NameResolution>> resolveUnitNames(
            @NonNull List<@NonNull String> names, @Nullable LocalDate on) {
        return this.names.resolve(names, on == null ? Today.by(clock) : on, actor.get());
    }

    /** A registry made of the names that a document uses, for an office that has none; nothing is created. */
    @Query
    @NonNull
    public Uni<RegistryProposal> proposeRegistry(@NonNull List<@NonNull String> names, @Nullable String place) {
        return this.names.propose(new ProposeRegistry(names, place), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<NamePayload> addAlias(@NonNull AddAliasInput input) {
        return payloads.of(
                names.addAlias(input.command(input.unitId(), input.idempotencyKey()), actor.get()), NamePayload::new);
    }

    /** Remembers a clerk's choice for a name that nothing else explains. */
    @Mutation
    @NonNull
    public Uni<ResolutionPayload> rememberName(@NonNull RememberNameInput input) {
        var caller = actor.get();
        return payloads.of(
                names.remember(input.name(), input.meansId(), caller)
                        .chain(() -> names.resolve(List.of(input.name()), Today.by(clock), caller))
                        .map(resolutions -> resolutions.get(0)),
                ResolutionPayload::new);
    }

    /** The name as it is kept, or why it is not. */
    public record NamePayload(
            @Nullable NameView name, @NonNull List<@NonNull UserError> userErrors) {}

    /** What the name means now, or why not. */
    public record ResolutionPayload(
            @Nullable NameResolution resolution, @NonNull List<@NonNull UserError> userErrors) {}
}
