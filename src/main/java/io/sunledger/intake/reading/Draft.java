package io.sunledger.intake.reading;

import java.util.List;

/**
 * What the reader made of a document: a plan nobody has checked yet.
 *
 * @param defaultAssignments units that the document adds to every task; they are not copied into the tasks
 * @param reportingPeriods the dates on which units must report progress, in the document's order
 * @param items the numbered points and annex rows, in the document's order
 * @param restatements proposed pairs of a body task and an annex row that say the same
 * @param warnings the doubtful places, in the document's order
 */
public record Draft(
        DraftPlan plan,
        List<DraftAssignment> defaultAssignments,
        List<DraftReportingPeriod> reportingPeriods,
        List<DraftItem> items,
        List<Restatement> restatements,
        List<ReadingWarning> warnings) {
    public Draft {
        defaultAssignments = List.copyOf(defaultAssignments);
        reportingPeriods = List.copyOf(reportingPeriods);
        items = List.copyOf(items);
        restatements = List.copyOf(restatements);
        warnings = List.copyOf(warnings);
    }
}
