package io.sunledger.evidence;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence by id. */
@ApplicationScoped
class EvidenceNodes implements NodeSource {
    private final Evidence evidence;

    EvidenceNodes(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return evidence.find(id, actor);
    }
}
