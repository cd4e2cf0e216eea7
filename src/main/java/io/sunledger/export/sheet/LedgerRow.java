package io.sunledger.export.sheet;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.sunledger.duty.DutyView;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TaskView;
import io.sunledger.progress.ReportView;
import io.sunledger.review.CloseOutView;
import io.sunledger.unit.UnitView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One duty, as a ledger tells it: the views of the interfaces, so that a line of NDJSON says what they say.
 *
 * @param frequencies of the task
 * @param targets of the task
 * @param period for which the report is, or the next report would be; null where the plan has no reporting periods
 * @param report null where there is none for the period
 * @param evidenceCount pieces of evidence, those removed not counted
 * @param closeOut the latest asking; null where there was none
 */
@RegisterForReflection
public record LedgerRow(
        DutyView duty,
        PlanView plan,
        ItemView item,
        TaskView task,
        UnitView unit,
        List<FrequencyView> frequencies,
        List<TargetView> targets,
        @Nullable ReportingPeriodView period,
        @Nullable ReportView report,
        int evidenceCount,
        @Nullable CloseOutView closeOut) {
    public LedgerRow {
        frequencies = List.copyOf(frequencies);
        targets = List.copyOf(targets);
    }
}
