package io.sunledger.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A date by which a task, or a part of it, must be done. */
@Type("Deadline")
public record DeadlineView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID taskId,
        @NonNull String text,
        @NonNull LocalDate due,
        boolean wholeYear) {}
