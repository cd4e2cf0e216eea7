package io.sunledger.kernel;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A date that was computed, and how.
 *
 * @param start when the event occurred
 * @param due the last moment; of days, midnight at the end of the last one (民法典第二百零三条: 二十四时)
 * @param dueOn the last day
 * @param provisional whether a notice that is not there yet may move it
 */
public record Computation(
        Instant start,
        BigDecimal amount,
        LimitUnit unit,
        List<Step> steps,
        Instant due,
        LocalDate dueOn,
        boolean provisional) {
    public Computation {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param counted whether the day counts
     * @param code of the sentence that says why
     * @param notice the number of the notice on which it rests
     */
    public record Step(
            LocalDate day,
            boolean counted,
            String code,
            List<String> facts,
            @Nullable String notice) {
        public Step {
            facts = List.copyOf(facts);
        }

        /** The sentence for a person. */
        public String why(Locale language) {
            return Wording.of(code, language, facts.toArray());
        }
    }

    /** The rule by which it was computed, as a sentence. */
    public String rule(Locale language) {
        var code = switch (unit) {
            case HOUR -> "calendar.rule.hour";
            case DAY -> "calendar.rule.day";
            case WORKING_DAY -> "calendar.rule.workingDay";
        };
        return Wording.of(code, language, amount.stripTrailingZeros().toPlainString());
    }

    /** The numbers of the notices on which it rests, each once. */
    public List<String> notices() {
        return steps.stream()
                .map(Step::notice)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }
}
