package io.sunledger.progress;

import io.sunledger.kernel.ReportMove;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * One step of a report on its way to the office.
 *
 * @param number the report's version after it
 * @param revision the number of the revision that it was about
 * @param by the name of who made it
 */
@Type("ReportStep")
public record ReportStepView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID reportId,
        int number,
        @NonNull ReportMove move,
        int revision,
        @NonNull Instant at,
        @NonNull String by,
        @Nullable String reason) {}
