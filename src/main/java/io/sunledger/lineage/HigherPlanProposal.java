package io.sunledger.lineage;

import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A document that the plan's own document names, as one of a higher level.
 *
 * @param plan whether its title is that of a plan on openness
 * @param known whether the plan has it among its higher plans
 */
@Type("HigherPlanProposal")
public record HigherPlanProposal(
        @Nullable String number,
        @Nullable String title,
        @Nullable String issuer,
        @Nullable Integer year,
        boolean plan,
        boolean known) {}
