package io.sunledger.undertaking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hand duties over to another officer of the unit.
 *
 * @param successorIssuer the identity provider of the successor's account; null: the same as the actor's
 * @param successorSubject the account there
 * @param successorName for people
 * @param duties all of one officer
 */
public record StartHandOver(
        @Nullable String successorIssuer,
        String successorSubject,
        String successorName,
        List<UUID> duties,
        String reason,
        @Nullable String idempotencyKey) {
    public StartHandOver {
        duties = List.copyOf(duties);
    }
}
