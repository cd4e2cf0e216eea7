package io.sunledger.security.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.CurrentActor;
import io.sunledger.security.Nodes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Anything by its id. */
@GraphQLApi
public class NodesGraphQl {
    private final Nodes nodes;
    private final CurrentActor actor;

    NodesGraphQl(Nodes nodes, CurrentActor actor) {
        this.nodes = nodes;
        this.actor = actor;
    }

    @Query
    public Uni<@Nullable Node> node(@Id @NonNull String id) {
        var asked = Ids.parse(id);
        return nodes.ofIds(Set.of(asked), actor.get()).map(found -> found.get(asked));
    }

    /** One answer an id, in their order; null where there is nothing to be known. SmallRye takes no list of ids, so texts. */
    @Query
    @NonNull
    public Uni<List<@Nullable Node>> nodes(@NonNull List<@NonNull String> ids) {
        if (ids.size() > PageRequest.MOST) {
            throw new Refused("page.size", ids.size(), PageRequest.MOST);
        }
        var asked = ids.stream().map(Ids::parse).toList();
        return nodes.ofIds(new LinkedHashSet<>(asked), actor.get()).map(found -> {
            var inOrder = new ArrayList<@Nullable Node>();
            asked.forEach(id -> inOrder.add(found.get(id)));
            return inOrder;
        });
    }
}
