package io.sunledger.plan;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What a plan demands of units, task by task.
 *
 * @param issuedOn the day on which groups are asked for their members
 * @param everyTask who owes every task
 * @param tasks withdrawn ones are not among them
 */
public record PlanDemand(
        UUID plan, String government, int year, LocalDate issuedOn, List<Assignee> everyTask, List<TaskDemand> tasks) {
    public PlanDemand {
        everyTask = List.copyOf(everyTask);
        tasks = List.copyOf(tasks);
    }

    public record TaskDemand(UUID task, UUID item, List<Assignee> assignees, List<Deadline> deadlines) {
        public TaskDemand {
            assignees = List.copyOf(assignees);
            deadlines = List.copyOf(deadlines);
        }
    }
}
