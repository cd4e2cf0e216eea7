package io.sunledger.messaging;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.messaging.domain.Addressed;
import io.sunledger.messaging.domain.Message;
import io.sunledger.messaging.domain.MessageCopy;
import io.sunledger.messaging.store.ContactStore;
import io.sunledger.messaging.store.MessageStore;
import io.sunledger.platform.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;

/** Where features send messages, inside the transaction of what they tell of. */
@ApplicationScoped
public class Messages {
    private final ContactStore contacts;
    private final MessageStore store;
    private final Rhythms rhythms;
    private final Clock clock;

    Messages(ContactStore contacts, MessageStore store, Rhythms rhythms, Clock clock) {
        this.contacts = contacts;
        this.store = store;
        this.rhythms = rhythms;
        this.clock = clock;
    }

    /** Puts a message into its recipients' inboxes, and on its way out to each of their addresses. */
    public Uni<Void> send(SendMessage command) {
        var message =
                new Message(Ids.next(), command.government(), command.to().post(), command.content(), clock.instant());
        return rhythms.inTransaction(command.government())
                .map(rhythm -> rhythm.earliest(command.urgency(), ZonedDateTime.now(clock)))
                .map(moment -> new MessageCopy.Hold(command.urgency(), moment.toInstant()))
                .chain(hold -> addresses(command)
                        .map(addresses -> addresses.stream()
                                .map(to -> new MessageCopy(Ids.next(), message, to, hold))
                                .toList()))
                .chain(copies -> store.add(message, copies));
    }

    /** Several, one after the other. */
    public Uni<Void> sendAll(List<SendMessage> commands) {
        return Multi.createFrom()
                .iterable(commands)
                .onItem()
                .transformToUniAndConcatenate(this::send)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<List<Addressed>> addresses(SendMessage command) {
        return command.to() instanceof Recipient.Liaison one
                ? contacts.liaison(one.liaison())
                : contacts.addresses(command.government(), command.to().post(), Today.by(clock));
    }
}
