package io.sunledger.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * That a notice of holidays moved a running date.
 *
 * @param notice its number
 * @param by who entered it
 */
@Type("OccurrenceMove")
public record OccurrenceMoveView(
        @Id @NonNull UUID occurrenceId,
        @NonNull Instant at,
        @NonNull LocalDate dueBefore,
        @NonNull LocalDate dueAfter,
        @NonNull String notice,
        @NonNull String by) {}
