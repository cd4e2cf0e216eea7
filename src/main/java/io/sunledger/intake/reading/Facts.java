package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the facts in a task's text. Each rule takes the words that it reads, so that no other reads them again. */
final class Facts {
    private final SourceText source;
    private final int planYear;
    private final @Nullable LocalDate issuedOn;
    private final List<DraftReportingPeriod> reporting;
    private final Warnings warnings;

    Facts(
            SourceText source,
            int planYear,
            @Nullable LocalDate issuedOn,
            List<DraftReportingPeriod> reporting,
            Warnings warnings) {
        this.source = source;
        this.planYear = planYear;
        this.issuedOn = issuedOn;
        this.reporting = reporting;
        this.warnings = warnings;
    }

    DraftTask task(SourceSpan text, List<DraftAssignment> assignments, Origin origin, List<SourceSpan> times) {
        var clauses = new Clauses(Stretch.tight(source.folded(), text));
        takeReporting(clauses, text);
        var frequencies = new ArrayList<>(Frequencies.in(clauses, source::printed));
        var limits = TimeLimits.in(clauses, source::printed);
        var deadlines = Deadlines.in(source, clauses, planYear);
        var targets = Targets.in(clauses, source::printed);
        for (var cell : times) {
            deadlines.addAll(Deadlines.inCell(source, cell, planYear));
            frequencies.addAll(Frequencies.in(new Clauses(Stretch.tight(source.folded(), cell)), source::printed));
        }
        deadlines.forEach(this::check);
        return new DraftTask(source.printed(text), text, origin, assignments, deadlines, frequencies, limits, targets);
    }

    /** A date on which units report is no deadline of the task. */
    private void takeReporting(Clauses clauses, SourceSpan text) {
        for (var period : reporting) {
            if (text.contains(period.span())) {
                int from = clauses.stretch().indexOf(period.span().from());
                clauses.take(from, clauses.stretch().indexOf(period.span().to()));
            }
        }
    }

    private void check(DraftDeadline deadline) {
        if (issuedOn != null && deadline.due().isBefore(issuedOn)) {
            warnings.add(
                    WarningCode.DEADLINE_BEFORE_PLAN, deadline.span(), "完成时限" + deadline.due() + "早于印发日期" + issuedOn);
        }
    }
}
