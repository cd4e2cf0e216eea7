package io.sunledger.progress.store;

/** What is owed for a period, as HQL on a duty {@code d}. */
final class Owed {
    private static final String HANDED_IN =
            "stage in (io.sunledger.kernel.ReportStage.APPROVED, io.sunledger.kernel.ReportStage.ACCEPTED)";

    /** Whether a report {@code r} is handed in and was not given back. */
    static final String REPORTED = "r." + HANDED_IN;

    /**
     * Whether a duty without a report for the period owes none: the latest report handed in for a period before {@code :due} says
     * that it is done, or it was closed out before the period ended at {@code :late}.
     */
    static final String NOTHING_LEFT = """
            (d.closedAt is not null and d.closedAt < :late or exists (
                select 1 from Report e
                where e.dutyId = d.id and e.periodDue < :due and e.state = io.sunledger.kernel.DutyState.DONE and e.%1$s
                and not exists (
                    select 1 from Report l
                    where l.dutyId = d.id and l.periodDue < :due and l.periodDue > e.periodDue and l.%1$s
                    and l.state <> io.sunledger.kernel.DutyState.DONE)))""".formatted(HANDED_IN);

    private Owed() {}
}
