package io.sunledger.messaging;

import io.sunledger.messaging.domain.Contact;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Acts on who is written to. */
public interface ContactCommands {
    /** Write to a person for a role. */
    record AddContact(
            Contact.Post post,
            Contact.Reach reach,
            @Nullable String idempotencyKey) {}

    /** Reach a person otherwise; all that is said replaces what was. */
    record ChangeContact(UUID contact, int expectedVersion, Contact.Reach reach) {}

    /** Write to a person no more. */
    record RemoveContact(UUID contact, int expectedVersion) {}
}
