package io.sunledger.urging;

import io.sunledger.urging.domain.Colour;
import io.sunledger.urging.domain.Ladder;
import io.sunledger.urging.domain.Step;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Enum;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * The steps of urging.
 *
 * @param reminders how many days before the due day, the earliest first
 * @param sheets in the order of their days
 * @param until how many days overdue a thing may be for it to be urged still
 */
@Type("UrgingLadder")
public record LadderView(
        @NonNull Of of,
        @NonNull List<@NonNull Integer> reminders,
        @NonNull List<@NonNull Rung> sheets,
        int until) {

    /** What the steps are for. */
    @Enum("UrgingSubject")
    public enum Of {
        DUTY,
        REPORTING_PERIOD
    }

    /** A sheet, and how many days after the due day it is issued. */
    @Type("UrgingRung")
    public record Rung(@NonNull Colour colour, int daysOverdue) {}

    static LadderView of(Of of, Ladder ladder) {
        return new LadderView(
                of,
                ladder.steps().stream()
                        .flatMap(step -> step instanceof Step.Reminder reminder
                                ? Stream.of(reminder.daysBefore())
                                : Stream.empty())
                        .toList(),
                ladder.steps().stream()
                        .flatMap(step -> step instanceof Step.Sheet sheet
                                ? Stream.of(new Rung(sheet.colour(), sheet.daysOverdue()))
                                : Stream.empty())
                        .toList(),
                ladder.until());
    }
}
