package io.sunledger.plan.web;

import io.sunledger.kernel.Refused;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.AddedTask;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.AssigneeInput;
import io.sunledger.plan.DeadlineInput;
import io.sunledger.plan.FrequencyInput;
import io.sunledger.plan.PeriodInput;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.plan.TargetInput;
import io.sunledger.plan.TimeLimitInput;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An amendment as it is sent, over both protocols. */
@Input("AmendPlanInput")
public record AmendPlanInput(
        @Id @Nullable UUID planId,
        @Nullable Integer expectedVersion,
        @NonNull String reason,
        @Nullable List<TaskChange> tasks,
        @Nullable List<NewTask> added,
        @Nullable List<PeriodInput> reportingPeriods) {

    /** What changes about a task; what is left out stays as it is. */
    @Input("TaskChangeInput")
    public record TaskChange(
            @Id @NonNull UUID taskId,
            @Nullable String text,
            @Nullable List<AssigneeInput> assignments,
            @Nullable List<DeadlineInput> deadlines,
            @Nullable Boolean withdrawn) {
        TaskAmendment amendment() {
            if (taskId == null) {
                throw new Refused("request.malformed", "tasks/taskId");
            }
            return new TaskAmendment(
                    taskId,
                    text,
                    assignments == null ? null : each(assignments, AssigneeInput::said),
                    deadlines == null ? null : each(deadlines, DeadlineInput::said),
                    Boolean.TRUE.equals(withdrawn));
        }
    }

    /** A task that is added to an item. */
    @Input("NewTaskInput")
    public record NewTask(
            @Id @NonNull UUID itemId,
            @NonNull String text,
            @Nullable List<AssigneeInput> assignments,
            @Nullable List<DeadlineInput> deadlines,
            @Nullable List<FrequencyInput> frequencies,
            @Nullable List<TimeLimitInput> timeLimits,
            @Nullable List<TargetInput> targets) {
        AddedTask added() {
            if (itemId == null || text == null) {
                throw new Refused("request.malformed", "added/itemId, added/text");
            }
            var work = new Work(
                    text,
                    List.of(),
                    each(assignments, AssigneeInput::said),
                    each(deadlines, DeadlineInput::said),
                    each(frequencies, FrequencyInput::said),
                    each(timeLimits, TimeLimitInput::said),
                    each(targets, TargetInput::said));
            return new AddedTask(itemId, work);
        }
    }

    AmendPlan command(UUID plan, int version) {
        return new AmendPlan(
                plan,
                version,
                // over REST it may be missing
                reason == null ? "" : reason,
                each(tasks, TaskChange::amendment),
                each(added, NewTask::added),
                each(reportingPeriods, PeriodInput::said));
    }

    private static <I, O> List<O> each(@Nullable List<I> inputs, Function<I, O> to) {
        return inputs == null ? List.of() : inputs.stream().map(to).toList();
    }
}
