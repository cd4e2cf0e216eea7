package io.sunledger.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done.
 *
 * @param commandId what was done in one transaction; its changes belong to all of its events
 * @param act stable code of the kind of act: {@code report.saved}
 * @param title the act in words
 * @param subjectId the id of what it was done to
 * @param reason why, as the actor said
 * @param by the actor's name
 * @param issuer the identity provider; with {@code account} it says who acted ({@code iss}, {@code sub})
 * @param unitCode the actor's unit
 */
@Type("Event")
public record EventView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID commandId,
        @NonNull Instant at,
        @NonNull String act,
        @NonNull String title,
        @NonNull String subjectId,
        @Nullable String reason,
        @NonNull String by,
        @NonNull String issuer,
        @NonNull String account,
        @Nullable String unitCode,
        @NonNull List<@NonNull String> roles) {}
