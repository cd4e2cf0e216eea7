/**
 * What units report on their duties (填报): one report for each duty and reporting period, saved as often as need be.
 *
 * <p>Doors: {@link io.sunledger.progress.Reports} to write, {@link io.sunledger.progress.Handing} and {@link
 * io.sunledger.progress.HandingAll} for a report's way to the office, {@link io.sunledger.progress.ReportingOverviews} for who has
 * reported, {@link io.sunledger.progress.ReportStanding} for who decides on a duty.
 *
 * <p>Invariants: every save is kept whole as a revision; who saves on a state that is no longer the present one is refused and told
 * the present one; a report's life is one closed type ({@link io.sunledger.kernel.ReportStage}); nobody approves, accepts or returns
 * the own work; whether a report is late is computed; a unit reports on its own duties only; a duty is as far as the report of its latest period says.
 */
@NullMarked
package io.sunledger.progress;

import org.jspecify.annotations.NullMarked;
