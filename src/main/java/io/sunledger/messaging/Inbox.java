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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** The message, or null where it is not in the actor's inbox. */
    public Uni<@Nullable MessageView> find(UUID message, Actor actor) {
        return ofIds(Set.of(message), actor)
                .map(found -> found.stream().findFirst().orElse(null));
    }

    /** Those of the ids that are in the actor's inbox. */
    public Uni<List<MessageView>> ofIds(Collection<UUID> ids, Actor actor) {
        return reads.ofIds(ids, actor);
    }

    /** Whose messages are the actor's because a contact has its account, whatever its own unit and roles are. */
    public Uni<Posts> asContact(Actor actor) {
        return reads.posts(actor).map(Posts::of);
    }

    /** @param units whose messages; @param office whether those to the office */
    public record Posts(Set<UUID> units, boolean office) {
        static Posts of(Collection<Optional<UUID>> posts) {
            return new Posts(
                    posts.stream().flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet()),
                    posts.contains(Optional.<UUID>empty()));
        }
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
