package io.sunledger.calendar.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.CalendarDayView;
import io.sunledger.calendar.ComputationView;
import io.sunledger.calendar.WorkingDayReckoning;
import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Days, and when limits are over, over REST. */
@Path("/api/v1/working-days")
public class WorkingDaysRest {
    private final WorkingDayReckoning reckoning;
    private final CurrentActor actor;
    private final Language language;

    WorkingDaysRest(WorkingDayReckoning reckoning, CurrentActor actor, Language language) {
        this.reckoning = reckoning;
        this.actor = actor;
        this.language = language;
    }

    /** @param to inclusive */
    @GET
    public Uni<List<CalendarDayView>> days(@RestQuery @Nullable LocalDate from, @RestQuery @Nullable LocalDate to) {
        return reckoning.days(given(from, "from"), given(to, "to"), actor.get());
    }

    /** When a limit that runs from an event is over, step by step. */
    @GET
    @Path("/due-date")
    public Uni<ComputationView> dueDate(
            @RestQuery @Nullable Instant event,
            @RestQuery @Nullable BigDecimal amount,
            @RestQuery @Nullable LimitUnit unit) {
        return reckoning.within(
                given(event, "event"), given(amount, "amount"), given(unit, "unit"), language.ofCaller(), actor.get());
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new Refused("request.malformed", name);
        }
        return value;
    }
}
