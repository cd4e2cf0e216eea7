package io.sunledger.messaging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.messaging.Inbox;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** The caller's inbox over GraphQL. */
@GraphQLApi
public class InboxGraphQl {
    private final Inbox inbox;
    private final CurrentActor actor;
    private final Payloads payloads;

    InboxGraphQl(Inbox inbox, CurrentActor actor, Payloads payloads) {
        this.inbox = inbox;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** What the caller is told, newest first. */
    @Query
    @NonNull
    public Uni<MessageConnection> myMessages(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable Boolean unread) {
        return inbox.list(Boolean.TRUE.equals(unread), PageRequest.of(first, after, last, before), actor.get())
                .map(MessageConnection::of);
    }

    @Query
    @NonNull
    public Uni<Integer> unreadMessages() {
        return inbox.unread(actor.get());
    }

    @Mutation
    @NonNull
    public Uni<MarkMessagesReadPayload> markMessagesRead(@NonNull MarkMessagesReadInput input) {
        var caller = actor.get();
        var ids = input.messageIds().stream().map(Ids::parse).toList();
        return payloads.of(
                inbox.seen(ids, caller)
                        .chain(seen -> inbox.markRead(seen, caller))
                        .chain(() -> inbox.unread(caller)),
                MarkMessagesReadPayload::new);
    }

    /** Which messages are read. */
    @Input("MarkMessagesReadInput")
    public record MarkMessagesReadInput(@NonNull List<String> messageIds) {}

    /** How many messages are unread now, or why none was marked. */
    public record MarkMessagesReadPayload(
            @Nullable Integer unread, @NonNull List<@NonNull UserError> userErrors) {}
}
