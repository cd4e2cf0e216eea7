package io.sunledger.messaging;

import io.sunledger.messaging.domain.Message;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Messages by id. */
@ApplicationScoped
class MessageNodes implements NodeSource {
    private final Inbox inbox;

    MessageNodes(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.several(Message.class, inbox::ofIds));
    }
}
