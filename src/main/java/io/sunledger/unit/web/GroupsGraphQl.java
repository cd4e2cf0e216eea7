package io.sunledger.unit.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.GroupView;
import io.sunledger.unit.Groups;
import io.sunledger.unit.RedefineGroup;
import io.sunledger.unit.web.GroupInputs.DefineGroupInput;
import io.sunledger.unit.web.GroupInputs.RedefineGroupInput;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Groups over GraphQL: the ways in and the acts. */
@GraphQLApi
public class GroupsGraphQl {
    private final Groups groups;
    private final CurrentActor actor;
    private final Payloads payloads;

    GroupsGraphQl(Groups groups, CurrentActor actor, Payloads payloads) {
        this.groups = groups;
        this.actor = actor;
        this.payloads = payloads;
    }

    @Query
    @NonNull
    public Uni<List<@NonNull GroupView>> unitGroups() {
        return groups.list(actor.get());
    }

    @Query
    public Uni<@Nullable GroupView> unitGroup(@Id @NonNull String id) {
        return groups.find(Ids.parse(id), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<GroupPayload> defineGroup(@NonNull DefineGroupInput input) {
        return payloads.of(groups.define(input.command(input.idempotencyKey()), actor.get()), GroupPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<GroupPayload> redefineGroup(@NonNull RedefineGroupInput input) {
        var caller = actor.get();
        var command = new RedefineGroup(
                input.groupId(), input.expectedVersion(), input.definition().command(null));
        return payloads.of(
                groups.redefine(command, caller), GroupPayload::new, () -> groups.find(input.groupId(), caller));
    }

    /** The group as it is now, or why it was not changed. */
    public record GroupPayload(
            @Nullable GroupView group, @NonNull List<@NonNull UserError> userErrors) {}
}
