package io.sunledger.succession;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A step in the life of what was promised, from year to year.
 *
 * @param year the plan's
 * @param at since when; the beginning of the plan's day of issue for what was promised; null for what is open
 */
@Type("LineageStep")
public record LineageView(
        int year,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID taskId,
        @Id @NonNull UUID dutyId,
        @NonNull What what,
        @Nullable Instant at) {

    /** What happened to it. */
    @Enum("LineageStepKind")
    public enum What {
        /** A plan promised it first (承诺). */
        PROMISED,
        /** A later year's plan took it over (结转). */
        CARRIED,
        /** The office closed it out (销号). */
        CLOSED,
        /** It is owed no more (撤销). */
        WITHDRAWN,
        /** It is owed still (在办). */
        OPEN
    }
}
