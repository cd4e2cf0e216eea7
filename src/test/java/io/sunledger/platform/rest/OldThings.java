package io.sunledger.platform.rest;

import io.quarkus.security.Authenticated;
import io.sunledger.kernel.Refused;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Operations that are to go, and one that is not; there are none in the service yet. */
@Path("/test/deprecated")
@Authenticated
public class OldThings {
    @GET
    @Path("/old")
    @DeprecatedSince(
            value = "2026-12-01",
            sunset = "2027-06-01",
            instead = "/test/deprecated/new",
            page = "/docs/moves")
    public String old() {
        return "old";
    }

    @GET
    @Path("/refusing")
    @DeprecatedSince(
            value = "2026-12-01",
            sunset = "2027-06-01",
            instead = "/test/deprecated/new",
            page = "/docs/moves")
    public String refusing() {
        throw new Refused("request.malformed", "x");
    }

    @GET
    @Path("/new")
    public String present() {
        return "new";
    }
}
