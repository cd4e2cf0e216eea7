package io.sunledger.plan;

import io.sunledger.kernel.Disclosure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A plan with all that it said at the end of a day: the names of {@link PlanView}, but fields of today do not hang on it.
 *
 * @param asOf the day
 */
@Type("PlanAsOf")
public record PlanAsOf(
        @NonNull LocalDate asOf,
        @Id @NonNull UUID id,
        int version,
        @NonNull String title,
        int year,
        @Nullable String jurisdiction,
        @Nullable String issuer,
        @Nullable String documentNumber,
        @NonNull LocalDate issuedOn,
        @Nullable Disclosure disclosure,
        @NonNull Instant enteredAt,
        @Nullable Instant amendedAt,
        @NonNull List<@NonNull AssignmentView> defaultAssignments,
        @NonNull List<@NonNull ReportingPeriodView> reportingPeriods,
        @NonNull List<@NonNull ItemAsOf> items) {}
