package io.sunledger.undertaking.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Batch;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.security.CurrentActor;
import io.sunledger.undertaking.FindHandOvers;
import io.sunledger.undertaking.HandOverItemView;
import io.sunledger.undertaking.HandOverView;
import io.sunledger.undertaking.HandOvers;
import io.sunledger.undertaking.web.UndertakingConnections.HandOverConnection;
import io.sunledger.undertaking.web.UndertakingInputs.CancelHandOverInput;
import io.sunledger.undertaking.web.UndertakingInputs.HandOverItemInput;
import io.sunledger.undertaking.web.UndertakingInputs.HandOverPayload;
import io.sunledger.undertaking.web.UndertakingInputs.StartHandOverInput;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Hand-overs over GraphQL. */
@GraphQLApi
public class HandOversGraphQl {
    private final HandOvers handOvers;
    private final Duties duties;
    private final Units units;
    private final CurrentActor actor;
    private final Payloads payloads;

    HandOversGraphQl(HandOvers handOvers, Duties duties, Units units, CurrentActor actor, Payloads payloads) {
        this.handOvers = handOvers;
        this.duties = duties;
        this.units = units;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    public Uni<@Nullable HandOverView> handOver(@Id @NonNull String id) {
        return handOvers.find(Ids.parse(id), actor.get());
    }

    /** Those that the caller may see, the newest first. */
    @Query
    @NonNull
    public Uni<HandOverConnection> handOvers(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindHandOvers filter) {
        var asked = Objects.requireNonNullElse(filter, FindHandOvers.ALL);
        return handOvers
                .list(asked, PageRequest.of(first, after, last, before), actor.get())
                .map(HandOverConnection::of);
    }

    @Mutation
    @NonNull
    public Uni<HandOverPayload> startHandOver(@NonNull StartHandOverInput input) {
        var caller = actor.get();
        return now(Uni.createFrom().item(input::command).chain(command -> handOvers.start(command, caller)));
    }

    /** The successor takes one duty over. */
    @Mutation
    @NonNull
    public Uni<HandOverPayload> confirmHandOverItem(@NonNull HandOverItemInput input) {
        return now(handOvers.confirm(input.command(), actor.get()));
    }

    /** The successor does not take one duty over, with the reason. */
    @Mutation
    @NonNull
    public Uni<HandOverPayload> declineHandOverItem(@NonNull HandOverItemInput input) {
        return now(handOvers.decline(input.command(), actor.get()));
    }

    /** Who started it, or the unit's approver, gives it up. */
    @Mutation
    @NonNull
    public Uni<HandOverPayload> cancelHandOver(@NonNull CancelHandOverInput input) {
        return now(handOvers.cancel(input.handOverId(), input.reason(), actor.get()));
    }

    @NonNull
    public Uni<List<List<HandOverItemView>>> items(@Source List<HandOverView> of) {
        var ids = of.stream().map(HandOverView::id).toList();
        return handOvers.itemsOf(ids).map(rows -> Batch.lists(ids, rows, HandOverItemView::handOverId));
    }

    public Uni<List<@Nullable UnitView>> unit(@Source List<HandOverView> of) {
        var ids = of.stream().map(HandOverView::unitId).toList();
        return units.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, UnitView::id));
    }

    public Uni<List<@Nullable DutyView>> duty(@Source List<HandOverItemView> of) {
        var ids = of.stream().map(HandOverItemView::dutyId).toList();
        return duties.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, DutyView::id));
    }

    private Uni<HandOverPayload> now(Uni<UUID> done) {
        var caller = actor.get();
        return payloads.of(done.chain(id -> handOvers.get(id, caller)), HandOverPayload::new);
    }
}
