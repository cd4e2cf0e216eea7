package io.sunledger.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A date on which a plan's units must have reported. */
@Type("ReportingPeriod")
public record ReportingPeriodView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        @NonNull LocalDate due,
        @NonNull String text,
        @NonNull String subject) {}
