package io.sunledger.intake;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What somebody decided about a draft.
 *
 * @param number the draft's version on which it was decided
 * @param details the act as JSON
 */
@Type("DraftDecision")
public record DecisionView(
        @Id @NonNull UUID draftId,
        int number,
        @NonNull String act,
        @NonNull String details,
        @NonNull Instant at,
        @NonNull String by) {}
