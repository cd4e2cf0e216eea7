package io.sunledger.security.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.security.CurrentActor;
import io.sunledger.security.MeView;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;

/** The caller's own account over GraphQL. */
@GraphQLApi
public class MeGraphQl {
    private final CurrentActor actor;

    MeGraphQl(CurrentActor actor) {
        this.actor = actor;
    }

    @Query
    @NonNull
    @Description("The caller's own account: name, government, unit and roles")
    public Uni<MeView> me() {
        return Uni.createFrom().item(() -> MeView.of(actor.get()));
    }
}
