package io.sunledger.progress;

import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * Who has reported for a period and who has not: "{@code unitsReported} of {@code unitsOwing}". Reported is what the unit's approver
 * has handed in to the office and the office has not returned; what is only saved or submitted is not.
 *
 * @param unitsOwing how many units owe duties of the plan
 * @param unitsReported how many of them have reported on all that they had to
 * @param unitsPartly how many have reported on some
 * @param saved how many reports are written but not handed in
 * @param returned how many the office has returned and nobody has written on since
 * @param late how many of those handed in were so after the period's due day
 * @param units each of them, those with most reports missing first
 */
@Type("ReportingOverview")
public record ReportingOverview(
        @Id @NonNull UUID planId,
        @Id @NonNull UUID periodId,
        int unitsOwing,
        int unitsReported,
        int unitsPartly,
        int saved,
        int returned,
        int late,
        @NonNull List<@NonNull UnitReporting> units) {

    /** The overview that these units make. */
    public static ReportingOverview of(UUID plan, UUID period, List<UnitReporting> units) {
        var reported = (int) units.stream().filter(UnitReporting::complete).count();
        var partly = (int) units.stream()
                .filter(unit -> !unit.complete() && unit.reported() > 0)
                .count();
        return new ReportingOverview(
                plan,
                period,
                units.size(),
                reported,
                partly,
                sum(units, UnitReporting::saved),
                sum(units, UnitReporting::returned),
                sum(units, UnitReporting::late),
                List.copyOf(units));
    }

    private static int sum(List<UnitReporting> units, ToIntFunction<UnitReporting> of) {
        return units.stream().mapToInt(of).sum();
    }

    /**
     * How far a unit has reported.
     *
     * @param duties how many it has to report on: all that it owes, but for those that it had reported done for an earlier period or
     *     that were closed out before this one ended
     * @param reported on how many of them its report for this period is handed in
     * @param complete whether on all
     * @param saved on how many its report is written but not handed in
     * @param returned on how many the office has returned its report
     * @param late on how many of those reported it was handed in after the due day
     */
    @Type("UnitReporting")
    public record UnitReporting(
            @Id @NonNull UUID unitId, int duties, int reported, boolean complete, int saved, int returned, int late) {}
}
