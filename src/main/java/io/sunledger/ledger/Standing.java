package io.sunledger.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * What the records of a duty come to.
 *
 * @param counts of each frequency how often, between two days
 * @param values of each target the latest value
 */
@Type("LedgerStanding")
public record Standing(
        @Id @NonNull UUID dutyId,
        @NonNull List<@NonNull FrequencyStanding> counts,
        @NonNull List<@NonNull TargetStanding> values) {

    /** How often recurring work was done. */
    @Type("FrequencyStanding")
    public record FrequencyStanding(@Id @NonNull UUID frequencyId, int count) {}

    /** What was measured last. */
    @Type("TargetStanding")
    public record TargetStanding(
            @Id @NonNull UUID targetId,
            @NonNull BigDecimal value,
            @NonNull LocalDate on) {}
}
