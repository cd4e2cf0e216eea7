package io.sunledger.calendar;

import io.sunledger.kernel.HolidayNotice;
import io.sunledger.kernel.HolidayNotice.Holiday;
import io.sunledger.kernel.HolidayYear;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the notices say of a year's holidays, as it holds for a government, or once held.
 *
 * @param version counts what the government has entered, from 1; 0 for what came with the service or its folder
 * @param notices the later one holds
 * @param enteredAt null where the government has not entered it
 */
@Type("HolidayYear")
public record HolidayYearView(
        int year,
        int version,
        @NonNull Source source,
        @NonNull List<@NonNull NoticeView> notices,
        @Nullable Instant enteredAt,
        @Nullable String enteredBy) {

    /** Where it comes from. */
    public enum Source {
        /** With the service. */
        BUNDLED,
        /** The folder that the service was started with. */
        FOLDER,
        /** The government entered it. */
        ENTERED
    }

    static HolidayYearView published(HolidayYear year, Source source) {
        return new HolidayYearView(year.year(), 0, source, notices(year), null, null);
    }

    /** What a government entered. */
    public static HolidayYearView entered(HolidayYear year, int version, Instant at, String by) {
        return new HolidayYearView(year.year(), version, Source.ENTERED, notices(year), at, by);
    }

    private static List<NoticeView> notices(HolidayYear year) {
        return year.notices().stream().map(NoticeView::of).toList();
    }

    /** A notice. */
    @Type("HolidayNotice")
    public record NoticeView(
            @NonNull String number,
            @NonNull String title,
            @NonNull LocalDate issuedOn,
            @NonNull List<@NonNull HolidayView> holidays) {
        static NoticeView of(HolidayNotice notice) {
            return new NoticeView(
                    notice.number(),
                    notice.title(),
                    notice.issuedOn(),
                    notice.holidays().stream().map(HolidayView::of).toList());
        }
    }

    /**
     * A stretch of days off.
     *
     * @param makeUpDays days on which one works for it
     */
    @Type("Holiday")
    public record HolidayView(
            @NonNull String name,
            @NonNull LocalDate firstDay,
            @NonNull LocalDate lastDay,
            @NonNull List<@NonNull LocalDate> makeUpDays) {
        static HolidayView of(Holiday holiday) {
            return new HolidayView(holiday.name(), holiday.firstDay(), holiday.lastDay(), holiday.makeUpDays());
        }
    }
}
