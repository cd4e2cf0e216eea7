package io.sunledger.duty.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DecideExtension;
import io.sunledger.duty.ExtensionView;
import io.sunledger.duty.Extensions;
import io.sunledger.duty.FindExtensions;
import io.sunledger.duty.domain.ExtensionState;
import io.sunledger.duty.web.ExtensionInputs.DecisionBody;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Extensions over REST. */
@Path("/api/v1/extensions")
public class ExtensionsRest {
    private final Extensions extensions;
    private final CurrentActor actor;

    ExtensionsRest(Extensions extensions, CurrentActor actor) {
        this.extensions = extensions;
        this.actor = actor;
    }

    /** Which extensions, and which page of them, as query parameters. */
    public record ExtensionQuery(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID unitId,
            @RestQuery @Nullable ExtensionState state) {}

    /** The first asked for comes first. */
    @GET
    public Uni<RestResponse<Listing<ExtensionView>>> list(@BeanParam ExtensionQuery query, @Context UriInfo uri) {
        var page = PageRequest.of(query.first(), query.after(), query.last(), query.before());
        var filter = new FindExtensions(query.planId(), query.unitId(), query.state());
        return extensions.list(filter, page, actor.get()).map(found -> Listing.of(found, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<ExtensionView>> get(@RestPath UUID id) {
        return extensions.get(id, actor.get()).map(found -> Versions.tagged(found, found.version()));
    }

    @POST
    @Path("/{id}/grant")
    public Uni<RestResponse<ExtensionView>> grant(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecisionBody body) {
        return decide(orNone(body).grant(id, Versions.required(ifMatch)));
    }

    @POST
    @Path("/{id}/refuse")
    public Uni<RestResponse<ExtensionView>> refuse(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable DecisionBody body) {
        return decide(orNone(body).refuse(id, Versions.required(ifMatch)));
    }

    private static DecisionBody orNone(@Nullable DecisionBody body) {
        return Objects.requireNonNullElse(body, new DecisionBody(null, null));
    }

    private Uni<RestResponse<ExtensionView>> decide(DecideExtension command) {
        var caller = actor.get();
        return Stale.telling(
                        extensions.decide(command, caller).chain(id -> extensions.get(id, caller)),
                        () -> extensions.find(command.extension(), caller))
                .map(decided -> Versions.tagged(decided, decided.version()));
    }
}
