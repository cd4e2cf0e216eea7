package io.sunledger.plan;

import io.smallrye.mutiny.Uni;

/**
 * Who must have followed before a plan's change is done: called inside its transaction, one after the other, so that there is
 * never a plan without its duties (docs/decisions/0007).
 */
public interface PlanListener {
    Uni<Void> issued(PlanIssued event);

    Uni<Void> amended(PlanAmended event);
}
