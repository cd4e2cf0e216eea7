/**
 * A year's openness work plan (政务公开工作要点) as it was issued: its points, the tasks in them, who owes each, by when, how often,
 * how much.
 *
 * <p>Invariants: a plan is made whole or not at all; an issued plan changes only by an amendment that gives its reason, and every
 * earlier state stays readable; whoever depends on a plan ({@link io.sunledger.plan.PlanListener}) has followed when the
 * transaction ends.
 */
@NullMarked
package io.sunledger.plan;

import org.jspecify.annotations.NullMarked;
