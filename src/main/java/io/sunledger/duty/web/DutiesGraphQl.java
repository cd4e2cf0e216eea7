package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.security.CurrentActor;
import java.util.Objects;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Duties over GraphQL: the ways in. */
@GraphQLApi
public class DutiesGraphQl {
    private final Duties duties;
    private final CurrentActor actor;

    DutiesGraphQl(Duties duties, CurrentActor actor) {
        this.duties = duties;
        this.actor = actor;
    }

    @Query
    public Uni<@Nullable DutyView> duty(@Id @NonNull String id) {
        return duties.find(Ids.parse(id), actor.get());
    }

    @Query
    @NonNull
    public Uni<DutyConnection> duties(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindDuties filter) {
        return duties.list(orAll(filter), PageRequest.of(first, after, last, before), actor.get())
                .map(DutyConnection::of);
    }

    @Query
    @NonNull
    public Uni<DutyConnection> myDuties(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable FindDuties filter) {
        return duties.mine(orAll(filter), PageRequest.of(first, after, last, before), actor.get())
                .map(DutyConnection::of);
    }

    private static FindDuties orAll(@Nullable FindDuties filter) {
        return Objects.requireNonNullElse(filter, FindDuties.ALL);
    }
}
