package io.sunledger.progress;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * Who has reported for a period and who has not: "{@code unitsReported} of {@code unitsOwing}".
 *
 * @param unitsOwing how many units owe duties of the plan
 * @param unitsReported how many of them have reported on all that they had to
 * @param unitsPartly how many have reported on some
 * @param units each of them, those with most reports missing first
 */
@Type("ReportingOverview")
public record ReportingOverview(
        @Id @NonNull UUID planId,
        @Id @NonNull UUID periodId,
        int unitsOwing,
        int unitsReported,
        int unitsPartly,
        @NonNull List<@NonNull UnitReporting> units) {

    /** The overview that these units make. */
    public static ReportingOverview of(UUID plan, UUID period, List<UnitReporting> units) {
        var reported = (int) units.stream().filter(UnitReporting::complete).count();
        var partly = (int) units.stream()
                .filter(unit -> !unit.complete() && unit.reported() > 0)
                .count();
        return new ReportingOverview(plan, period, units.size(), reported, partly, List.copyOf(units));
    }

    /**
     * How far a unit has reported.
     *
     * @param duties how many it has to report on: all that it owes, but for those that it had reported done for an earlier period
     * @param reported on how many of them it has reported for this period
     * @param complete whether on all
     */
    @Type("UnitReporting")
    public record UnitReporting(@Id @NonNull UUID unitId, int duties, int reported, boolean complete) {}
}
