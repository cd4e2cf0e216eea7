package io.sunledger.calendar.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.calendar.Calendars;
import io.sunledger.calendar.HolidayYearView;
import io.sunledger.calendar.web.HolidayInputs.NoticesBody;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Notices of holidays over REST; what came with the service has version 0. */
@Path("/api/v1/holiday-notices")
public class HolidayNoticesRest {
    private final Calendars calendars;
    private final CurrentActor actor;

    HolidayNoticesRest(Calendars calendars, CurrentActor actor) {
        this.calendars = calendars;
        this.actor = actor;
    }

    /** What holds of each year; to who has not logged in, what was published for all. */
    @GET
    public Uni<List<HolidayYearView>> list() {
        return actor.isNobody() ? Uni.createFrom().item(calendars.published()) : calendars.years(actor.get());
    }

    @GET
    @Path("/{year}")
    public Uni<RestResponse<HolidayYearView>> get(@RestPath int year) {
        return calendars.get(year, actor.get()).map(found -> Versions.tagged(found, found.version()));
    }

    /** All that the government has entered of a year. */
    @GET
    @Path("/{year}/versions")
    public Uni<List<HolidayYearView>> versions(@RestPath int year) {
        return calendars.versions(year, actor.get());
    }

    @PUT
    @Path("/{year}")
    public Uni<RestResponse<HolidayYearView>> put(
            @RestPath int year, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable NoticesBody body) {
        if (body == null) {
            throw new Refused("request.malformed", "{}");
        }
        var caller = actor.get();
        var command = body.command(year, Versions.required(ifMatch));
        return Stale.telling(
                        calendars.put(command, caller).chain(() -> calendars.get(year, caller)),
                        () -> calendars.find(year, caller))
                .map(entered -> Versions.tagged(entered, entered.version()));
    }
}
