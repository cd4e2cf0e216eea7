package io.sunledger.wechat.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.Listing;
import io.sunledger.security.CurrentActor;
import io.sunledger.wechat.WechatBindingView;
import io.sunledger.wechat.WechatBindings;
import io.sunledger.wechat.web.WechatInputs.BindWechatInput;
import io.sunledger.wechat.web.WechatInputs.ReleaseBody;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Which accounts sign in by WeChat, over REST. */
@Path("/api/v1/wechat/bindings")
public class WechatBindingsRest {
    private static final String MINE = "/api/v1/wechat/bindings/mine";

    private final WechatBindings bindings;
    private final CurrentActor actor;

    WechatBindingsRest(WechatBindings bindings, CurrentActor actor) {
        this.bindings = bindings;
        this.actor = actor;
    }

    @GET
    public Uni<RestResponse<Listing<WechatBindingView>>> list(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @Context UriInfo uri) {
        return bindings.list(PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/mine")
    public Uni<WechatBindingView> mine() {
        return bindings.own(actor.get()).onItem().ifNull().failWith(() -> Refused.notFound("wechatBinding", "mine"));
    }

    @POST
    public Uni<RestResponse<WechatBindingView>> bind(
            @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable BindWechatInput body) {
        if (body == null) {
            throw new Refused("request.malformed", "ticket");
        }
        var command = body.command(key);
        return bindings.bind(command, actor.bySso())
                .chain(id -> mine())
                .map(binding -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, binding)
                        .location(URI.create(MINE))
                        .build());
    }

    @DELETE
    @Path("/{id}")
    public Uni<RestResponse<Void>> release(@RestPath UUID id) {
        return bindings.release(id, null, actor.get()).map(released -> RestResponse.noContent());
    }

    /** The same for clients that cannot delete, and with a reason. */
    @POST
    @Path("/{id}/release")
    public Uni<RestResponse<Void>> releaseWithReason(@RestPath UUID id, @Nullable ReleaseBody body) {
        return bindings.release(id, body == null ? null : body.reason(), actor.get())
                .map(released -> RestResponse.noContent());
    }
}
