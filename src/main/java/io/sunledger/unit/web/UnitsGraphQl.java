package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.UnitKind;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.FindUnits;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import io.sunledger.unit.web.UnitInputs.CorrectUnitInput;
import io.sunledger.unit.web.UnitInputs.MergeUnitsInput;
import io.sunledger.unit.web.UnitInputs.RegisterUnitInput;
import io.sunledger.unit.web.UnitInputs.RenameUnitInput;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Units over GraphQL: the ways in and the acts. */
@GraphQLApi
public class UnitsGraphQl {
    private final Units units;
    private final CurrentActor actor;
    private final Payloads payloads;

    UnitsGraphQl(Units units, CurrentActor actor, Payloads payloads) {
        this.units = units;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    public Uni<@Nullable UnitView> unit(@Id @NonNull String id) {
        return units.find(Ids.parse(id), actor.get());
    }

    /** The unit to which the caller belongs. */
    @Query
    public Uni<@Nullable UnitView> ownUnit() {
        return units.own(actor.get());
    }

    @Query
    @NonNull
    public Uni<UnitConnection> units(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable UnitKind kind,
            @Nullable String query,
            @Nullable LocalDate on) {
        return units.list(new FindUnits(kind, query, on), PageRequest.of(first, after, last, before), actor.get())
                .map(UnitConnection::of);
    }

    @Mutation
    @NonNull
    public Uni<UnitPayload> registerUnit(@NonNull RegisterUnitInput input) {
        return payloads.of(units.register(input.command(input.idempotencyKey()), actor.get()), UnitPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<UnitPayload> renameUnit(@NonNull RenameUnitInput input) {
        return changed(
                input.unitId(), units.rename(input.command(input.unitId(), input.expectedVersion()), actor.get()));
    }

    @Mutation
    @NonNull
    public Uni<UnitPayload> correctUnit(@NonNull CorrectUnitInput input) {
        return changed(
                input.unitId(), units.correct(input.command(input.unitId(), input.expectedVersion()), actor.get()));
    }

    @Mutation
    @NonNull
    public Uni<UnitPayload> mergeUnits(@NonNull MergeUnitsInput input) {
        return changed(input.intoId(), units.merge(input.command(), actor.get()));
    }

    private Uni<UnitPayload> changed(UUID unit, Uni<UnitView> answer) {
        var caller = actor.get();
        return payloads.of(answer, UnitPayload::new, () -> units.find(unit, caller));
    }

    /** The unit as it is now, or why it was not changed. */
    public record UnitPayload(
            @Nullable UnitView unit, @NonNull List<@NonNull UserError> userErrors) {}
}
