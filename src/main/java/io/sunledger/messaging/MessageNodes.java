package io.sunledger.messaging;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages by id. */
@ApplicationScoped
class MessageNodes implements NodeSource {
    private final Inbox inbox;

    MessageNodes(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return inbox.find(id, actor);
    }
}
