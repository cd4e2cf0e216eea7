package io.sunledger.messaging.web;

import io.sunledger.kernel.Page;
import io.sunledger.messaging.MessageView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of messages (Relay cursor connections). */
public record MessageConnection(
        @NonNull List<@NonNull MessageEdge> edges, @NonNull PageInfo pageInfo) {
    static MessageConnection of(Page<MessageView> page) {
        var edges = IntStream.range(0, page.items().size())
                .mapToObj(
                        i -> new MessageEdge(page.items().get(i), page.cursors().get(i)))
                .toList();
        return new MessageConnection(edges, PageInfo.of(page));
    }

    /** A message and its place. */
    public record MessageEdge(
            @NonNull MessageView node, @NonNull String cursor) {}
}
