package io.sunledger.messaging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.PageRequest;
import io.sunledger.messaging.BudgetUse;
import io.sunledger.messaging.ContactCommands.RemoveContact;
import io.sunledger.messaging.ContactView;
import io.sunledger.messaging.Contacts;
import io.sunledger.messaging.LetterView;
import io.sunledger.messaging.Letters;
import io.sunledger.messaging.domain.LetterState;
import io.sunledger.messaging.web.ContactInputs.AddContactInput;
import io.sunledger.messaging.web.ContactInputs.ChangeContactInput;
import io.sunledger.messaging.web.ContactInputs.RemoveContactInput;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Who is written to, and what was sent, over GraphQL. */
@GraphQLApi
public class ContactsGraphQl {
    private final Contacts contacts;
    private final Letters letters;
    private final CurrentActor actor;
    private final Payloads payloads;

    ContactsGraphQl(Contacts contacts, Letters letters, CurrentActor actor, Payloads payloads) {
        this.contacts = contacts;
        this.letters = letters;
        this.actor = actor;
        this.payloads = payloads;
    }

    /** By unit and role; those of one unit where it is named. */
    @Query
    @NonNull
    public Uni<List<@NonNull ContactView>> contacts(@Id @Nullable String unitId) {
        return contacts.list(unitId == null ? null : Ids.parse(unitId), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<ContactPayload> addContact(@NonNull AddContactInput input) {
        var caller = actor.get();
        return payloads.of(
                contacts.add(input.command(input.idempotencyKey()), caller).chain(id -> contacts.find(id, caller)),
                ContactPayload::new);
    }

    @Mutation
    @NonNull
    public Uni<ContactPayload> changeContact(@NonNull ChangeContactInput input) {
        var caller = actor.get();
        var command = input.command(input.contactId(), input.expectedVersion());
        return payloads.of(
                contacts.change(command, caller).chain(id -> contacts.find(id, caller)),
                ContactPayload::new,
                () -> contacts.find(input.contactId(), caller));
    }

    @Mutation
    @NonNull
    public Uni<RemoveContactPayload> removeContact(@NonNull RemoveContactInput input) {
        var command = new RemoveContact(input.contactId(), input.expectedVersion());
        return payloads.of(contacts.remove(command, actor.get()), RemoveContactPayload::new);
    }

    /** What was sent and what could not be, newest first. */
    @Query
    @NonNull
    public Uni<LetterConnection> letters(
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            @Nullable LetterState state) {
        return letters.list(state, PageRequest.of(first, after, last, before), actor.get())
                .map(LetterConnection::of);
    }

    /** Who was written this month as often as the budget allows. */
    @Query
    @NonNull
    public Uni<List<@NonNull BudgetUse>> messageBudgetUse() {
        return letters.overBudget(actor.get());
    }

    @Mutation
    @NonNull
    public Uni<RetryLetterPayload> retryLetter(@NonNull RetryLetterInput input) {
        var caller = actor.get();
        return payloads.of(
                letters.retry(input.letterId(), caller).chain(id -> letters.find(id, caller)), RetryLetterPayload::new);
    }

    /** Which letter is tried again. */
    @Input("RetryLetterInput")
    public record RetryLetterInput(@Id @NonNull UUID letterId) {}

    /** The contact as it is now, or why it was not kept. */
    public record ContactPayload(
            @Nullable ContactView contact, @NonNull List<@NonNull UserError> userErrors) {}

    /** The id of the contact that is no more, or why it is still there. */
    public record RemoveContactPayload(
            @Id @Nullable UUID contactId, @NonNull List<@NonNull UserError> userErrors) {}

    /** The letter as it is now, or why it is not tried again. */
    public record RetryLetterPayload(
            @Nullable LetterView letter, @NonNull List<@NonNull UserError> userErrors) {}
}
