package io.sunledger.calendar.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.CalendarDayView;
import io.sunledger.calendar.Calendars;
import io.sunledger.calendar.ComputationView;
import io.sunledger.calendar.HolidayYearView;
import io.sunledger.calendar.WorkingDayReckoning;
import io.sunledger.calendar.web.HolidayInputs.PutHolidayNoticeInput;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.Payloads;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.security.CurrentActor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Holidays and working days over GraphQL. */
@GraphQLApi
public class CalendarGraphQl {
    private final Calendars calendars;
    private final WorkingDayReckoning reckoning;
    private final CurrentActor actor;
    private final Language language;
    private final Payloads payloads;

    CalendarGraphQl(
            Calendars calendars,
            WorkingDayReckoning reckoning,
            CurrentActor actor,
            Language language,
            Payloads payloads) {
        this.calendars = calendars;
        this.reckoning = reckoning;
        this.actor = actor;
        this.language = language;
        this.payloads = payloads;
    }

    /** What holds of each year; to who has not logged in, what was published for all. */
    @Query
    @NonNull
    public Uni<List<HolidayYearView>> holidayYears() {
        return actor.isNobody() ? Uni.createFrom().item(calendars.published()) : calendars.years(actor.get());
    }

    /** What holds of a year; null where there is no notice. */
    @Query
    public Uni<@Nullable HolidayYearView> holidayYear(int year) {
        return calendars.find(year, actor.get());
    }

    /** All that the government has entered of a year. */
    @Query
    @NonNull
    public Uni<List<HolidayYearView>> holidayYearVersions(int year) {
        return calendars.versions(year, actor.get());
    }

    /** @param to inclusive */
    @Query
    @NonNull
    public Uni<List<CalendarDayView>> calendarDays(@NonNull LocalDate from, @NonNull LocalDate to) {
        return reckoning.days(from, to, actor.get());
    }

    /** When a limit that runs from an event is over, step by step. */
    @Query
    @NonNull
    public Uni<ComputationView> dueDate(@NonNull Instant event, @NonNull BigDecimal amount, @NonNull LimitUnit unit) {
        return reckoning.within(event, amount, unit, language.ofCaller(), actor.get());
    }

    @Mutation
    @NonNull
    public Uni<PutHolidayNoticePayload> putHolidayNotice(@NonNull PutHolidayNoticeInput input) {
        var caller = actor.get();
        return payloads.of(
                Uni.createFrom()
                        .deferred(() -> calendars.put(input.command(), caller))
                        .chain(() -> calendars.get(input.year(), caller)),
                PutHolidayNoticePayload::new,
                () -> calendars.find(input.year(), caller));
    }

    /** The year as it is now, or why its notices were not entered. */
    public record PutHolidayNoticePayload(
            @Nullable HolidayYearView holidayYear, @NonNull List<@NonNull UserError> userErrors) {}
}
