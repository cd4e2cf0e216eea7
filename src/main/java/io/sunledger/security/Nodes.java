package io.sunledger.security;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Things;
import io.sunledger.platform.Whereabouts;
import io.sunledger.platform.graphql.Node;
import io.sunledger.platform.query.ViewQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Anything by its id: of which kind an id is, is looked up first, so that no door is asked but that of its feature. */
@ApplicationScoped
public class Nodes {
    private final List<NodeKind> kinds;
    private final Whereabouts whereabouts;

    Nodes(@All List<NodeSource> sources, ViewQueries queries, Things things) {
        kinds = sources.stream().flatMap(source -> source.kinds().stream()).toList();
        whereabouts = new Whereabouts(
                queries, things, kinds.stream().<Class<?>>map(NodeKind::entity).toList());
    }

    /** Those of the ids that are there and that the actor may know of: it never tells the two apart. */
    public Uni<Map<UUID, Node>> ofIds(Set<UUID> ids, Actor actor) {
        return whereabouts
                .of(ids)
                .chain(entities -> Multi.createFrom()
                        .items(kinds.stream().flatMap(kind -> questions(kind, entities, actor)))
                        .onItem()
                        .transformToUniAndConcatenate(Function.identity())
                        .onItem()
                        .<Node>disjoint()
                        .collect()
                        .asMap(Node::getId));
    }

    private static Stream<Uni<List<? extends Node>>> questions(
            NodeKind kind, Map<UUID, Class<?>> entities, Actor actor) {
        var ids = entities.keySet().stream()
                .filter(id -> kind.entity().equals(entities.get(id)))
                .toList();
        return kind.asked(ids).map(some -> found(kind, some, actor));
    }

    // what a caller may not see is not there for it
    private static Uni<List<? extends Node>> found(NodeKind kind, List<UUID> ids, Actor actor) {
        return Uni.createFrom()
                .<List<? extends Node>>deferred(() -> kind.door().find(ids, actor))
                .onFailure(Refused.class)
                .recoverWithItem(List.of());
    }
}
