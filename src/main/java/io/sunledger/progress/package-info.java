/**
 * What units report on their duties (填报): one report for each duty and reporting period, saved as often as need be.
 *
 * <p>Doors: {@link io.sunledger.progress.Reports}, {@link io.sunledger.progress.ReportingOverviews}.
 *
 * <p>Invariants: every save is kept whole as a revision; who saves on a state that is no longer the present one is refused and told
 * the present one; a unit reports on its own duties only; a duty is as far as the report of its latest period says.
 */
@NullMarked
package io.sunledger.progress;

import org.jspecify.annotations.NullMarked;
