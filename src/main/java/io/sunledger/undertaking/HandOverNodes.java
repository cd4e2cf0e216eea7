package io.sunledger.undertaking;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hand-overs by id. */
@ApplicationScoped
class HandOverNodes implements NodeSource {
    private final HandOvers handOvers;

    HandOverNodes(HandOvers handOvers) {
        this.handOvers = handOvers;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return handOvers.find(id, actor);
    }
}
