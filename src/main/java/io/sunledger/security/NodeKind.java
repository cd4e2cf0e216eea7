package io.sunledger.security;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of things that can be found by id.
 *
 * @param entity what they are kept as, under the same ids
 * @param several whether the door finds several at once
 * @param door finds those of the ids that the actor may know of, in any order
 */
public record NodeKind(Class<?> entity, boolean several, Door door) {
    /** A feature's, asked for things of this kind. */
    @FunctionalInterface
    public interface Door {
        Uni<List<? extends Node>> find(List<UUID> ids, Actor actor);
    }

    /** Of a door that finds several at once. */
    public static <V extends Node> NodeKind several(Class<?> entity, BiFunction<List<UUID>, Actor, Uni<List<V>>> door) {
        return new NodeKind(entity, true, (ids, actor) -> door.apply(ids, actor).map(found -> found));
    }

    /** Of a door that finds one; null where there is none, or none that the actor may know of: it never tells the two apart. */
    public static NodeKind one(Class<?> entity, BiFunction<UUID, Actor, Uni<? extends @Nullable Node>> door) {
        return new NodeKind(
                entity,
                false,
                (ids, actor) -> door.apply(ids.get(0), actor).map(found -> found == null ? List.of() : List.of(found)));
    }

    /** Ids of this kind, in lists as the door takes them. */
    Stream<List<UUID>> asked(List<UUID> ids) {
        return several
                ? Stream.of(ids).filter(all -> !all.isEmpty())
                : ids.stream().map(List::of);
    }
}
