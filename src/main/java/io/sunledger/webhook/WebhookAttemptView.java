package io.sunledger.webhook;

import java.time.Instant;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * One request to a receiver.
 *
 * @param number from 1
 * @param millis how long it took
 * @param status null where nobody answered
 * @param error what went wrong, in English; null where the status says all
 * @param answer how the receiver's answer begins
 */
@Type("WebhookAttempt")
public record WebhookAttemptView(
        int number,
        @NonNull Instant at,
        int millis,
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String answer) {}
