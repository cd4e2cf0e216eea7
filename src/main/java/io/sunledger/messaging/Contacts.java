package io.sunledger.messaging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.messaging.ContactCommands.AddContact;
import io.sunledger.messaging.ContactCommands.ChangeContact;
import io.sunledger.messaging.ContactCommands.RemoveContact;
import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.store.ContactReads;
import io.sunledger.messaging.store.ContactStore;
import io.sunledger.messaging.store.MessageStore;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import io.sunledger.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is written to for a role of a unit, or for the office. Office and administrator keep it.
 *
 * <p>Codes of refusal: contact.notFound, contact.role, contact.name, contact.email, contact.unreachable, contact.robot,
 * unit.notFound, version.stale, access.forbidden.
 */
@ApplicationScoped
public class Contacts {
    private final ContactStore store;
    private final MessageStore messages;
    private final ContactReads reads;
    private final Units units;
    private final RobotOrigins origins;
    private final Idempotency idempotency;
    private final EventLog log;

    Contacts(
            ContactStore store,
            MessageStore messages,
            ContactReads reads,
            Units units,
            RobotOrigins origins,
            Idempotency idempotency,
            EventLog log) {
        this.store = store;
        this.messages = messages;
        this.reads = reads;
        this.units = units;
        this.origins = origins;
        this.idempotency = idempotency;
        this.log = log;
    }

    /** @param unit only this one's; null: all of the government */
    public Uni<List<ContactView>> list(@Nullable UUID unit, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return reads.list(actor.government(), unit);
    }

    /** The contact, or null where there is none. */
    public Uni<@Nullable ContactView> find(UUID contact, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return reads.one(contact, actor.government());
    }

    /** Answers the contact's id. */
    @WithTransaction
    public Uni<UUID> add(AddContact command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        origins.check(command.reach().robot());
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> known(command.post().unit(), actor)
                        .map(checked -> new Contact(Ids.next(), actor.government(), command.post(), command.reach()))
                        .chain(store::persistAndFlush)
                        .map(Contact::id)
                        .call(id -> log.append(actor, MessagingAct.CONTACT_ADDED, id)));
    }

    /** What has not been sent to the address that was goes to the one that is. */
    @WithTransaction
    public Uni<UUID> change(ChangeContact command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        origins.check(command.reach().robot());
        return store.contact(command.contact(), actor.government())
                .chain(contact -> change(contact, command))
                .map(Contact::id)
                .call(id -> log.append(actor, MessagingAct.CONTACT_CHANGED, id));
    }

    private Uni<Contact> change(Contact contact, ChangeContact command) {
        var before = contact.reach().email();
        contact.change(command.expectedVersion(), command.reach());
        var now = contact.reach().email();
        return store.flush()
                .chain(() -> before == null || now == null || before.equals(now)
                        ? Uni.createFrom().voidItem()
                        : messages.readdress(contact.government(), before, now))
                .replaceWith(contact);
    }

    @WithTransaction
    public Uni<UUID> remove(RemoveContact command, Actor actor) {
        Permission.KEEP_REGISTRY.require(actor);
        return store.contact(command.contact(), actor.government())
                .invoke(contact -> contact.expect(command.expectedVersion()))
                .call(store::delete)
                .map(Contact::id)
                .call(id -> log.append(actor, MessagingAct.CONTACT_REMOVED, id));
    }

    private Uni<Boolean> known(@Nullable UUID unit, Actor actor) {
        return unit == null
                ? Uni.createFrom().item(true)
                : units.ofIdsInTransaction(List.of(unit), actor).map(found -> {
                    if (found.isEmpty()) {
                        throw Refused.notFound("unit", unit);
                    }
                    return true;
                });
    }
}
