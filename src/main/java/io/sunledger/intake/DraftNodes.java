package io.sunledger.intake;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Drafts by id, for the office whose they are. */
@ApplicationScoped
class DraftNodes implements NodeSource {
    private final DraftReading drafts;

    DraftNodes(DraftReading drafts) {
        this.drafts = drafts;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return drafts.find(id, actor);
    }
}
