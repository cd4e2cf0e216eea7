package io.sunledger.urging.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The steps of urging, by day.
 *
 * @param steps in the order of their days, each day once
 * @param until how many days overdue a thing may be for the rounds to urge it still
 */
public record Ladder(List<Step> steps, int until) {
    public Ladder {
        steps = steps.stream().sorted(Comparator.comparingInt(Step::day)).toList();
        if (steps.stream().map(Step::day).distinct().count() != steps.size()) {
            throw new IllegalArgumentException("two steps of urging on one day: " + steps);
        }
        if (steps.stream().anyMatch(Ladder::isOutOfPlace)) {
            throw new IllegalArgumentException("reminders come before the due day, sheets after it: " + steps);
        }
    }

    /**
     * @param reminders how many days before
     * @param sheets how many days overdue
     */
    public static Ladder of(List<Integer> reminders, Map<Colour, Integer> sheets, int until) {
        var before = reminders.stream().map(Step.Reminder::new);
        var after = sheets.entrySet().stream().map(sheet -> new Step.Sheet(sheet.getKey(), sheet.getValue()));
        return new Ladder(Stream.<Step>concat(before, after).toList(), until);
    }

    /**
     * The step that is to be taken, if it has not been: the latest whose day has come. Who missed the earlier ones is not told
     * them all at once, and who is late is not reminded that it will be due.
     */
    public Optional<Step> stepOn(LocalDate today, LocalDate due) {
        var day = ChronoUnit.DAYS.between(due, today);
        return steps.stream()
                .filter(step -> step.day() <= day && (day <= 0) == (step.day() <= 0) && day <= until)
                .reduce((earlier, later) -> later);
    }

    private static boolean isOutOfPlace(Step step) {
        return step instanceof Step.Sheet ? step.day() < 1 : step.day() > 0;
    }
}
