package io.sunledger.progress.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Reads;
import io.sunledger.progress.ReportingOverview.UnitReporting;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The query that tells who has reported. */
@ApplicationScoped
public class OverviewReads {
    /** Whether a duty without a report for the period had been reported done before: the latest report before it says so. */
    private static final String DONE_BEFORE = """
            r.id is null and exists (
                select 1 from Report e
                where e.dutyId = d.id and e.periodDue < :due and e.state = DutyState.DONE
                and not exists (
                    select 1 from Report l
                    where l.dutyId = d.id and l.periodDue < :due and l.periodDue > e.periodDue
                    and l.state <> io.sunledger.kernel.DutyState.DONE))""";

    private static final String UNITS = """
            select d.unitId, cast(count(*) filter (where not (%s)) as Integer), cast(count(r.id) as Integer)
            from Duty d left join Report r on r.dutyId = d.id and r.periodId = :period
            where d.planId = :plan and d.withdrawnAt is null
            group by d.unitId
            order by d.unitId""".formatted(DONE_BEFORE);

    private final Reads reads;

    OverviewReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * The units that owe duties of the plan, those with most reports missing first.
     *
     * @param due when the period's reports are due
     */
    public Uni<List<UnitReporting>> units(UUID plan, UUID period, LocalDate due) {
        return reads.list(UNITS, Row.class, Map.of("plan", plan, "period", period, "due", due))
                .map(rows -> rows.stream()
                        .sorted((one, other) -> Integer.compare(other.missing(), one.missing()))
                        .map(row -> new UnitReporting(row.unitId(), row.duties(), row.reported(), row.missing() == 0))
                        .toList());
    }

    record Row(UUID unitId, Integer duties, Integer reported) {
        int missing() {
            return duties - reported;
        }
    }
}
