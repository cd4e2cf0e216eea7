package io.sunledger.messaging.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.messaging.domain.Addressed;
import io.sunledger.messaging.domain.CopyState;
import io.sunledger.messaging.domain.Letter;
import io.sunledger.messaging.domain.LetterState;
import io.sunledger.messaging.domain.Message;
import io.sunledger.messaging.domain.MessageCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.LockMode;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes messages, their copies and the letters that gather them. Everything here joins the transaction that is open. */
@ApplicationScoped
public class MessageStore {
    private static final String NOBODY_IS_THERE = """
            and not exists (select 1 from contact where government = :government and email = :from)
            and not exists (select 1 from unit_liaison where government = :government and email = :from)""";
    private static final String UNSENT_LETTERS = """
            update letter set address = :to, version = version + 1
            where government = :government and channel = 'EMAIL' and address = :from and state <> 'SENT'
            """ + NOBODY_IS_THERE;
    private static final String WAITING_COPIES = """
            update message_copy set address = :to, version = version + 1
            where government = :government and channel = 'EMAIL' and address = :from and state = 'WAITING'
            and not exists (
                select 1 from message_copy there
                where there.message_id = message_copy.message_id and there.channel = 'EMAIL' and there.address = :to)
            """ + NOBODY_IS_THERE;

    /** Whose copies wait. */
    public record Waiting(String government, Addressed to) {
        String lock() {
            return "letter " + government + ' ' + to.channel() + ' ' + to.address();
        }
    }

    /** A message that waits, as a letter tells it. */
    public record Told(MessageCopy copy, Message message) {}

    public Uni<Void> add(Message message, List<MessageCopy> copies) {
        return Panache.getSession()
                .chain(session -> session.persistAll(
                        Stream.concat(Stream.of(message), copies.stream()).toArray()));
    }

    public Uni<Void> read(Collection<UUID> messages, String account, Instant at) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into message_read (message_id, account, at)
                                select id, :account, :at from message where id in (:messages) on conflict do nothing""")
                        .setParameter("account", account)
                        .setParameter("at", at)
                        .setParameter("messages", messages)
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** Whether this transaction is the only one that writes to the address now; else another node does so. */
    public Uni<Boolean> only(Waiting waiting) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))", Boolean.class)
                        .setParameter("lock", waiting.lock())
                        .getSingleResult());
    }

    /** What waits for an address and may go now, oldest first. */
    public Uni<List<Told>> toGather(Waiting waiting, Instant now, int most) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select c, m from MessageCopy c join Message m on m.id = c.messageId
                                where c.government = :government and c.channel = :channel and c.address = :address
                                and c.state = :waiting and c.holdUntil <= :now order by c.id""", Told.class)
                        .setParameter("government", waiting.government())
                        .setParameter("channel", waiting.to().channel())
                        .setParameter("address", waiting.to().address())
                        .setParameter("waiting", CopyState.WAITING)
                        .setParameter("now", now)
                        .setMaxResults(most)
                        .getResultList());
    }

    /** How many letters an address was written since then. */
    public Uni<Long> lettersSince(Waiting waiting, Instant since) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select count(*) from Letter l where l.government = :government and l.channel = :channel
                                and l.address = :address and l.createdAt >= :since""", Long.class)
                        .setParameter("government", waiting.government())
                        .setParameter("channel", waiting.to().channel())
                        .setParameter("address", waiting.to().address())
                        .setParameter("since", since)
                        .getSingleResult());
    }

    public Uni<Void> add(Letter letter) {
        return Panache.getSession().chain(session -> session.persist(letter).chain(session::flush));
    }

    /** Letters that are to be tried now and that nobody tries; nobody else gets them until the transaction ends. */
    public Uni<List<Letter>> toSend(Instant now, int most) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                from Letter where state = :waiting and dueAt <= :now
                                and (claimedUntil is null or claimedUntil < :now) order by dueAt, id""", Letter.class)
                        .setParameter("waiting", LetterState.WAITING)
                        .setParameter("now", now)
                        .setLockMode(LockMode.UPGRADE_SKIPLOCKED)
                        .setMaxResults(most)
                        .getResultList());
    }

    /** A letter that nobody else changes until the transaction ends; null where there is none. */
    public Uni<@Nullable Letter> held(UUID letter) {
        return Panache.getSession()
                .chain(session -> session.find(Letter.class, letter, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What has not been sent to an e-mail address at which nobody is reached any more goes to another one. */
    public Uni<Void> readdress(String government, String from, String to) {
        return Panache.getSession()
                .chain(session -> readdress(session, UNSENT_LETTERS, government, from, to)
                        .chain(() -> readdress(session, WAITING_COPIES, government, from, to)))
                .replaceWithVoid();
    }

    private static Uni<Integer> readdress(
            Mutiny.Session session, String update, String government, String from, String to) {
        return session.createNativeQuery(update)
                .setParameter("government", government)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }
}
