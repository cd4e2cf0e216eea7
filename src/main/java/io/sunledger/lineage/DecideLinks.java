package io.sunledger.lineage;

import java.util.List;
import java.util.UUID;

/** Decide which tasks here answer which tasks of a higher plan, proposed or not; a later decision replaces an earlier one. */
public record DecideLinks(UUID higherPlan, int expectedVersion, List<Decision> decisions) {
    public DecideLinks {
        decisions = List.copyOf(decisions);
    }

    /** @param accepted whether the one answers the other */
    public record Decision(UUID task, UUID higherTask, boolean accepted) {}
}
