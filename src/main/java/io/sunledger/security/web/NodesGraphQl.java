package io.sunledger.security.web;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.CurrentActor;
import io.sunledger.security.NodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Anything by its id. */
@GraphQLApi
public class NodesGraphQl {
    private final List<NodeSource> sources;
    private final CurrentActor actor;

    NodesGraphQl(@All List<NodeSource> sources, CurrentActor actor) {
        this.sources = sources;
        this.actor = actor;
    }

    @Query
    public Uni<@Nullable Node> node(@Id @NonNull String id) {
        return find(Ids.parse(id), actor.get());
    }

    /** One answer an id, in their order; null where there is nothing to be known. SmallRye takes no list of ids, so texts. */
    @Query
    @NonNull
    public Uni<List<@Nullable Node>> nodes(@NonNull List<@NonNull String> ids) {
        if (ids.size() > PageRequest.MOST) {
            throw new Refused("page.size", ids.size(), PageRequest.MOST);
        }
        var caller = actor.get();
        Uni<List<@Nullable Node>> found = Uni.createFrom().item(new ArrayList<>());
        for (var id : ids) {
            found = found.chain(
                    list -> find(Ids.parse(id), caller).invoke(list::add).replaceWith(list));
        }
        return found;
    }

    private Uni<@Nullable Node> find(UUID id, Actor caller) {
        return Multi.createFrom()
                .iterable(sources)
                .onItem()
                .<Node>transformToUniAndConcatenate(source -> ask(source, id, caller))
                .toUni();
    }

    // what a caller may not see is not there for it
    private static Uni<? extends @Nullable Node> ask(NodeSource source, UUID id, Actor caller) {
        return Uni.createFrom()
                .<@Nullable Node>deferred(() -> source.find(id, caller).map(found -> found))
                .onFailure(Refused.class)
                .recoverWithNull();
    }
}
