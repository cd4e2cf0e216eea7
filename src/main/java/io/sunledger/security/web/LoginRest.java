package io.sunledger.security.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a browser logs in; the code flow stands before it. */
@Path("/login")
public class LoginRest {
    @GET
    @Operation(hidden = true)
    public RestResponse<Void> loggedIn() {
        return RestResponse.seeOther(URI.create("/q/graphql-ui"));
    }

    /** The same by a provider that was added at run time. */
    @GET
    @Path("/{provider}")
    @Operation(hidden = true)
    public RestResponse<Void> loggedIn(@RestPath String provider) {
        return loggedIn();
    }
}
