/**
 * Urging (督办): reminders before a duty falls due, and a ladder of numbered sheets after it: blue to the officer, orange to the
 * approver, red to the head of the unit. Units that have not reported for a period are urged in the same way.
 *
 * <p>Doors: {@link io.sunledger.urging.UrgingSheets} and {@link io.sunledger.urging.UrgingPauses}; {@link
 * io.sunledger.urging.UrgingRound} goes through what is due.
 *
 * <p>Invariants: each step is taken once for each date, on however many nodes at once; of several steps that were missed only
 * the latest is taken; a government's sheets of a year are numbered without gaps; nothing is urged that is closed out,
 * withdrawn, carried over or reported done (docs/decisions/0015).
 */
@NullMarked
package io.sunledger.urging;

import org.jspecify.annotations.NullMarked;
