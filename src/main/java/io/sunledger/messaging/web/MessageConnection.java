package io.sunledger.messaging.web;

import io.sunledger.kernel.Page;
import io.sunledger.messaging.MessageView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of messages (Relay cursor connections). */
public record MessageConnection(
        @NonNull List<@NonNull MessageEdge> edges, @NonNull PageInfo pageInfo) {
    static MessageConnection of(Page<MessageView> page) {
        return new MessageConnection(page.edges(MessageEdge::new), PageInfo.of(page));
    }

    /** A message and its place. */
    public record MessageEdge(
            @NonNull MessageView node, @NonNull String cursor) {}
}
