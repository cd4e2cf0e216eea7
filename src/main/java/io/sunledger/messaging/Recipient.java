package io.sunledger.messaging;

import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.domain.ContactRole;
import java.util.UUID;

/** To whom a message is. */
public sealed interface Recipient {
    /** In whose inbox it stands. */
    Contact.Post post();

    /** The officers of a unit, and its liaison officers. */
    static Recipient officers(UUID unit) {
        return new OfUnit(unit, ContactRole.OFFICER);
    }

    static Recipient approvers(UUID unit) {
        return new OfUnit(unit, ContactRole.APPROVER);
    }

    /** The head of a unit (主要负责人), who has an address and mostly no account. */
    static Recipient head(UUID unit) {
        return new OfUnit(unit, ContactRole.HEAD);
    }

    /** Whoever has the role in the unit. */
    record OfUnit(UUID unit, ContactRole role) implements Recipient {
        @Override
        public Contact.Post post() {
            return new Contact.Post(unit, role);
        }
    }

    /** The openness office. */
    record Office() implements Recipient {
        @Override
        public Contact.Post post() {
            return new Contact.Post(null, ContactRole.OFFICE);
        }
    }

    /** One liaison officer; in the inbox, the officers of the unit. */
    record Liaison(UUID unit, UUID liaison) implements Recipient {
        @Override
        public Contact.Post post() {
            return new Contact.Post(unit, ContactRole.OFFICER);
        }
    }
}
