package io.sunledger.security;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A feature's way to find a thing of its own by id, for those who may know of it. */
public interface NodeSource {
    /** The thing; null where there is none, or none that the actor may know of: it never tells the two apart. */
    Uni<? extends @Nullable Node> find(UUID id, Actor actor);
}
