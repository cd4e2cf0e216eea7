package io.sunledger.plan;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Period;
import io.sunledger.plan.PlanContent.Work;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Change an issued plan, by act and with a reason.
 *
 * @param expectedVersion the version that the change was made on
 * @param reason why; never blank
 * @param tasks the tasks that change
 * @param added new tasks, each in an item of the plan
 * @param reportingPeriods further dates to report on
 */
public record AmendPlan(
        UUID plan,
        int expectedVersion,
        String reason,
        List<TaskAmendment> tasks,
        List<AddedTask> added,
        List<Period> reportingPeriods) {
    public AmendPlan {
        tasks = List.copyOf(tasks);
        added = List.copyOf(added);
        reportingPeriods = List.copyOf(reportingPeriods);
    }

    /**
     * What changes about a task; null leaves a thing as it is.
     *
     * @param withdrawn whether the task no longer stands
     */
    public record TaskAmendment(
            UUID task,
            @Nullable String text,
            @Nullable List<Assignee> assignments,
            @Nullable List<Deadline> deadlines,
            boolean withdrawn) {}

    public record AddedTask(UUID item, Work work) {}
}
