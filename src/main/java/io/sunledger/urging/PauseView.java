package io.sunledger.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * That the rounds leave a duty alone.
 *
 * @param until the first day on which it is urged again
 */
@Type("UrgingPause")
public record PauseView(
        @Id @NonNull UUID dutyId,
        @NonNull LocalDate until,
        @NonNull String reason,
        @NonNull Instant setAt,
        @NonNull String setBy) {}
