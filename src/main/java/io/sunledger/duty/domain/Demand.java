package io.sunledger.duty.domain;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import java.util.List;
import java.util.UUID;

/**
 * What a task demands.
 *
 * @param assignees the task's own first, then those who owe every task of the plan
 */
public record Demand(UUID task, UUID item, List<Assignee> assignees, List<Deadline> deadlines) {
    public Demand {
        assignees = List.copyOf(assignees);
        deadlines = List.copyOf(deadlines);
    }
}
