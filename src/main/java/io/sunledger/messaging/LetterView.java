package io.sunledger.messaging;

import io.sunledger.messaging.domain.ChannelKind;
import io.sunledger.messaging.domain.LetterState;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to one address, or could not be.
 *
 * @param email null where it goes to a robot
 * @param attempts how often it was tried
 * @param dueAt when it is tried next, where it waits
 */
@Type("Letter")
public record LetterView(
        @Id @NonNull UUID id,
        @NonNull ChannelKind channel,
        @NonNull String name,
        @Nullable String email,
        @NonNull String subject,
        @NonNull String text,
        @NonNull LetterState state,
        int attempts,
        @NonNull Instant dueAt,
        @Nullable String lastError,
        @NonNull Instant createdAt,
        @Nullable Instant sentAt,
        int version) {}
