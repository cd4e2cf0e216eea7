package io.sunledger.undertaking;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Measures by id. */
@ApplicationScoped
class MeasureNodes implements NodeSource {
    private final Measures measures;

    MeasureNodes(Measures measures) {
        this.measures = measures;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return measures.find(id, actor);
    }
}
