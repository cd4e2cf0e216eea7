package io.sunledger.calendar.web;

import static io.sunledger.platform.rest.Given.required;

import io.sunledger.calendar.PutHolidayNotice;
import io.sunledger.kernel.HolidayNotice;
import io.sunledger.kernel.HolidayNotice.Holiday;
import io.sunledger.kernel.HolidayYear;
import io.sunledger.platform.rest.Given;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What entering a notice takes, over both protocols. Over REST the year stands in the path, the version in {@code If-Match}. */
public interface HolidayInputs {
    @Input("PutHolidayNoticeInput")
    record PutHolidayNoticeInput(
            int year, int expectedVersion, @NonNull List<NoticeInput> notices) {
        PutHolidayNotice command() {
            return new NoticesBody(notices).command(year, expectedVersion);
        }
    }

    /** The notices of a year, in the order in which they were issued. */
    record NoticesBody(@Nullable List<NoticeInput> notices) {
        PutHolidayNotice command(int year, int expectedVersion) {
            var given = Given.list(required(notices, "/notices")).stream()
                    .map(NoticeInput::notice)
                    .toList();
            return new PutHolidayNotice(new HolidayYear(year, given), expectedVersion);
        }
    }

    @Input("HolidayNoticeInput")
    record NoticeInput(
            @NonNull String number,
            @NonNull String title,
            @NonNull LocalDate issuedOn,
            @NonNull List<HolidayInput> holidays) {
        HolidayNotice notice() {
            return new HolidayNotice(
                    required(number, "/notices/number").strip(),
                    required(title, "/notices/title").strip(),
                    required(issuedOn, "/notices/issuedOn"),
                    Given.list(required(holidays, "/notices/holidays")).stream()
                            .map(HolidayInput::holiday)
                            .toList());
        }
    }

    /** @param makeUpDays days on which one works for it */
    @Input("HolidayInput")
    record HolidayInput(
            @NonNull String name,
            @NonNull LocalDate firstDay,
            @NonNull LocalDate lastDay,
            @Nullable List<LocalDate> makeUpDays) {
        Holiday holiday() {
            return new Holiday(
                    required(name, "/notices/holidays/name").strip(),
                    required(firstDay, "/notices/holidays/firstDay"),
                    required(lastDay, "/notices/holidays/lastDay"),
                    Given.list(makeUpDays));
        }
    }
}
