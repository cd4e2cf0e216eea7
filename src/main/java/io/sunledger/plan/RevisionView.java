package io.sunledger.plan;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** What a plan said from one act to the next; the content is the whole plan as JSON. */
@Type("PlanRevision")
public record RevisionView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        int number,
        @NonNull String reason,
        @NonNull Instant at,
        @NonNull String by,
        @NonNull String content) {}
