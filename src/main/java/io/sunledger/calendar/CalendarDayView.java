package io.sunledger.calendar;

import io.sunledger.kernel.CalendarDay;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A day.
 *
 * @param holiday the one that it belongs to, or that one works for on it
 * @param notice the number of the notice that says so
 * @param provisional whether a notice that is not there yet may say otherwise
 */
@Type("CalendarDay")
public record CalendarDayView(
        @NonNull LocalDate date,
        CalendarDay.@NonNull Kind kind,
        boolean working,
        @Nullable String holiday,
        @Nullable String notice,
        boolean provisional) {
    static CalendarDayView of(CalendarDay day) {
        return new CalendarDayView(
                day.date(), day.kind(), day.working(), day.holiday(), day.notice(), day.provisional());
    }
}
