package io.sunledger.intake;

import io.sunledger.plan.AssigneeInput;
import io.sunledger.plan.DeadlineInput;
import io.sunledger.plan.FrequencyInput;
import io.sunledger.plan.TargetInput;
import io.sunledger.plan.TimeLimitInput;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Put a task right, and with it the doubts about it; what is left out stays. */
@Input("CorrectTaskAct")
public record CorrectTask(
        @NonNull String task,
        @Nullable String text,
        @Nullable List<AssigneeInput> assignments,
        @Nullable List<DeadlineInput> deadlines,
        @Nullable List<FrequencyInput> frequencies,
        @Nullable List<TimeLimitInput> timeLimits,
        @Nullable List<TargetInput> targets)
        implements DraftAct {
    @Override
    public DraftContent apply(DraftContent content) {
        var old = content.task(task);
        var corrected = new TaskLine(
                old.id(),
                text == null ? old.text() : text,
                old.span(),
                old.restated(),
                or(old.assignments(), assignments, input -> AssigneeLine.entered(input.said())),
                or(old.deadlines(), deadlines, input -> DeadlineLine.entered(input.said())),
                or(old.frequencies(), frequencies, input -> FrequencyLine.entered(input.said())),
                or(old.timeLimits(), timeLimits, input -> TimeLimitLine.entered(input.said())),
                or(old.targets(), targets, input -> TargetLine.entered(input.said())));
        return content.replaceTask(task, List.of(corrected)).settle(DraftContent.about(task), Verdict.CORRECTED);
    }

    static <I, F> List<F> or(List<F> old, @Nullable List<I> sent, Function<I, F> entered) {
        return sent == null ? old : sent.stream().map(entered).toList();
    }
}
