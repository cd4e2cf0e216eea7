/**
 * Who owes which task of an issued plan, by when (责任清单): one duty for each unit and task, made when the plan is issued and
 * following its amendments.
 *
 * <p>Doors: {@link io.sunledger.duty.Duties} to find them, {@link io.sunledger.duty.DutyRollUps} to count them, {@link
 * io.sunledger.duty.DutyHold} for who reports on one.
 *
 * <p>Invariants: a unit owes a task once, in its strongest role; a group owes by the members that it had on the day the plan was
 * issued; a duty that is owed no more is kept, with since when; whether a duty is overdue is never stored, the clock says it.
 */
@NullMarked
package io.sunledger.duty;

import org.jspecify.annotations.NullMarked;
