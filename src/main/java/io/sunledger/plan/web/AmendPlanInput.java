package io.sunledger.plan.web;

import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.Period;
import io.sunledger.kernel.Role;
import io.sunledger.plan.AmendPlan;
import io.sunledger.plan.AmendPlan.AddedTask;
import io.sunledger.plan.AmendPlan.TaskAmendment;
import io.sunledger.plan.PlanContent.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An amendment as it is sent, over both protocols. */
public record AmendPlanInput(
        @Id @Nullable UUID planId,
        @Nullable Integer expectedVersion,
        @NonNull String reason,
        @Nullable List<@NonNull TaskChange> tasks,
        @Nullable List<@NonNull NewTask> added,
        @Nullable List<@NonNull PeriodInput> reportingPeriods) {

    /** What changes about a task; what is left out stays as it is. */
    public record TaskChange(
            @Id @NonNull UUID taskId,
            @Nullable String text,
            @Nullable List<@NonNull AssigneeInput> assignments,
            @Nullable List<@NonNull DeadlineInput> deadlines,
            @Nullable Boolean withdrawn) {
        TaskAmendment amendment() {
            return new TaskAmendment(
                    taskId,
                    text,
                    assignments == null ? null : each(assignments, AssigneeInput::assignee),
                    deadlines == null ? null : each(deadlines, DeadlineInput::deadline),
                    Boolean.TRUE.equals(withdrawn));
        }
    }

    /** A task that is added to an item. */
    public record NewTask(
            @Id @NonNull UUID itemId,
            @NonNull String text,
            @Nullable List<@NonNull AssigneeInput> assignments,
            @Nullable List<@NonNull DeadlineInput> deadlines,
            @Nullable List<@NonNull FrequencyInput> frequencies) {
        AddedTask added() {
            var work = new Work(
                    text,
                    null,
                    null,
                    each(assignments, AssigneeInput::assignee),
                    each(deadlines, DeadlineInput::deadline),
                    each(frequencies, FrequencyInput::frequency),
                    List.of(),
                    List.of());
            return new AddedTask(itemId, work);
        }
    }

    /** A unit or a group in a role; give one of the two ids. */
    public record AssigneeInput(
            @NonNull Role role,
            @NonNull String name,
            @Id @Nullable UUID unitId,
            @Id @Nullable UUID groupId) {
        Assignee assignee() {
            return new Assignee(role, name, unitId, groupId);
        }
    }

    public record DeadlineInput(
            @NonNull String text,
            @NonNull LocalDate due,
            @Nullable Boolean wholeYear) {
        Deadline deadline() {
            return new Deadline(text, due, Boolean.TRUE.equals(wholeYear));
        }
    }

    public record FrequencyInput(
            @NonNull String text, @NonNull Cycle every, int atLeast) {
        Frequency frequency() {
            return new Frequency(text, every, atLeast);
        }
    }

    public record PeriodInput(
            @NonNull LocalDate due,
            @NonNull String text,
            @NonNull String subject) {
        Period period() {
            return new Period(due, text, subject);
        }
    }

    AmendPlan command(UUID plan, int version) {
        return new AmendPlan(
                plan,
                version,
                reason,
                each(tasks, TaskChange::amendment),
                each(added, NewTask::added),
                each(reportingPeriods, PeriodInput::period));
    }

    private static <I, O> List<O> each(@Nullable List<I> inputs, Function<I, O> to) {
        return inputs == null ? List.of() : inputs.stream().map(to).toList();
    }
}
