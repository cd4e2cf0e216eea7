package io.sunledger.calendar;

import io.sunledger.kernel.Computation;
import io.sunledger.kernel.LimitUnit;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A date that was computed, with its explanation in the caller's language.
 *
 * @param rule from when it counts, and by which clause
 * @param due the last moment
 * @param dueOn the last day
 * @param provisional whether a notice that is not there yet may move it
 * @param notices the numbers of those on which it rests
 */
@Type("Computation")
public record ComputationView(
        @NonNull Instant start,
        @NonNull BigDecimal amount,
        @NonNull LimitUnit unit,
        @NonNull String rule,
        @NonNull List<@NonNull StepView> steps,
        @NonNull Instant due,
        @NonNull LocalDate dueOn,
        boolean provisional,
        @NonNull List<@NonNull String> notices) {
    public static ComputationView of(Computation computation, Locale language) {
        return new ComputationView(
                computation.start(),
                computation.amount(),
                computation.unit(),
                computation.rule(language),
                computation.steps().stream()
                        .map(step -> new StepView(step.day(), step.counted(), step.why(language), step.notice()))
                        .toList(),
                computation.due(),
                computation.dueOn(),
                computation.provisional(),
                computation.notices());
    }

    /** One step: what was thought of a day, and by which notice. */
    @Type("ComputationStep")
    public record StepView(
            @NonNull LocalDate day,
            boolean counted,
            @NonNull String why,
            @Nullable String notice) {}
}
