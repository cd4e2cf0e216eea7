package io.sunledger.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.messaging.store.MessageReads;
import io.sunledger.messaging.store.MessageStore;
import io.sunledger.platform.changes.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What the actor is told: as one who has a role in a unit or in the office, and as the account that a contact names. What is
 * read is read for the account, not for its colleagues.
 */
@ApplicationScoped
public class Inbox {
    private final MessageReads reads;
    private final MessageStore store;
    private final Written written;
    private final Clock clock;

    Inbox(MessageReads reads, MessageStore store, Written written, Clock clock) {
        this.reads = reads;
        this.store = store;
        this.written = written;
        this.clock = clock;
    }

    /** Newest first. */
    public Uni<Page<MessageView>> list(boolean unreadOnly, PageRequest page, Actor actor) {
        return reads.page(actor, unreadOnly, page);
    }

    public Uni<Integer> unread(Actor actor) {
        return reads.unread(actor);
    }

    /** Which of these are in the actor's inbox. @throws Refused message.notFound where one is not */
    public Uni<Set<UUID>> seen(Collection<UUID> messages, Actor actor) {
        return reads.ofInbox(messages, actor).map(found -> {
            var seen = Set.copyOf(found);
            var unseen = new HashSet<>(messages);
            unseen.removeAll(seen);
            unseen.stream().findFirst().ifPresent(id -> {
                throw Refused.notFound("message", id);
            });
            return seen;
        });
    }

    /** Marks as read what {@link #seen} has found; what is read already stays read since then. */
    @WithTransaction
    public Uni<Void> markRead(Set<UUID> seen, Actor actor) {
        return store.read(seen, actor.account(), clock.instant()).chain(() -> written.notePresent());
    }
}
