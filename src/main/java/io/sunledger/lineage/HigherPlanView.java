package io.sunledger.lineage;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A document of a higher level that a plan implements (上级部署).
 *
 * @param sourcePlanId the plan of this installation that it is; null: it is known from a document or by its name alone
 * @param addedBy the clerk's name
 */
@Type("HigherPlan")
public record HigherPlanView(
        @Id @NonNull UUID id,
        int version,
        @Id @NonNull UUID planId,
        @Nullable String number,
        @NonNull String title,
        @Nullable String issuer,
        @Nullable Integer year,
        @Id @Nullable UUID sourcePlanId,
        @NonNull Instant addedAt,
        @NonNull String addedBy) {}
