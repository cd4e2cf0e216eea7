package io.sunledger.progress.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Reads;
import io.sunledger.progress.ReportingOverview.UnitReporting;
import io.sunledger.progress.domain.Lateness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The query that tells who has reported. */
@ApplicationScoped
public class OverviewReads {
    private static final String UNITS = """
            select d.unitId,
                   cast(count(*) filter (where not (r.id is null and %1$s)) as Integer),
                   cast(count(*) filter (where %2$s) as Integer),
                   cast(count(*) filter (where r.stage in (
                       io.sunledger.kernel.ReportStage.DRAFT, io.sunledger.kernel.ReportStage.SUBMITTED)) as Integer),
                   cast(count(*) filter (where r.stage = io.sunledger.kernel.ReportStage.RETURNED) as Integer),
                   cast(count(*) filter (where %2$s and r.firstHandedInAt >= :late) as Integer)
            from Duty d left join Report r on r.dutyId = d.id and r.periodId = :period
            where d.planId = :plan and d.withdrawnAt is null
            group by d.unitId
            order by d.unitId""".formatted(Owed.NOTHING_LEFT, Owed.REPORTED);

    private final Reads reads;
    private final Clock clock;

    OverviewReads(Reads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /**
     * The units that owe duties of the plan, those with most reports missing first.
     *
     * @param due when the period's reports are due
     */
    public Uni<List<UnitReporting>> units(UUID plan, UUID period, LocalDate due) {
        var late = Lateness.begins(due, clock.getZone());
        return reads.list(UNITS, Row.class, Map.of("plan", plan, "period", period, "due", due, "late", late))
                .map(rows -> rows.stream()
                        .sorted((one, other) -> Integer.compare(other.missing(), one.missing()))
                        .map(Row::view)
                        .toList());
    }

    record Row(UUID unitId, Integer duties, Integer reported, Integer saved, Integer returned, Integer late) {
        int missing() {
            return duties - reported;
        }

        UnitReporting view() {
            return new UnitReporting(unitId, duties, reported, missing() == 0, saved, returned, late);
        }
    }
}
