package io.sunledger.evidence.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.ChangeEvidence;
import io.sunledger.evidence.Disclosures;
import io.sunledger.evidence.DuplicateView;
import io.sunledger.evidence.Evidence;
import io.sunledger.evidence.EvidenceActs;
import io.sunledger.evidence.EvidenceView;
import io.sunledger.evidence.LinkChecks;
import io.sunledger.evidence.PageCheckView;
import io.sunledger.evidence.web.EvidenceInputs.ReasonBody;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Pieces of evidence over REST: each act is a {@code POST} to its own path, with {@code If-Match} and a reason. */
@Path("/api/v1/evidence")
public class EvidenceRest {
    private final Evidence evidence;
    private final EvidenceActs acts;
    private final Disclosures disclosures;
    private final LinkChecks links;
    private final CurrentActor actor;

    EvidenceRest(Evidence evidence, EvidenceActs acts, Disclosures disclosures, LinkChecks links, CurrentActor actor) {
        this.evidence = evidence;
        this.acts = acts;
        this.disclosures = disclosures;
        this.links = links;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<EvidenceView>> get(@RestPath UUID id) {
        return evidence.get(id, actor.get()).map(EvidenceRest::tagged);
    }

    /** Links whose page is dead or says something else than before. */
    @GET
    @Path("/link-troubles")
    public Uni<RestResponse<Listing<EvidenceView>>> linkTroubles(
            @RestQuery @Nullable UUID plan,
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        return evidence.linkTroubles(plan, PageRequest.of(first, after, null, null), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    /** Files that stand on several duties. */
    @GET
    @Path("/duplicates")
    public Uni<RestResponse<Listing<EvidenceView>>> duplicates(
            @RestQuery @Nullable UUID plan,
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @Context UriInfo uri) {
        return evidence.duplicated(plan, PageRequest.of(first, after, null, null), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    /** The very same file on other duties that the caller may see. */
    @GET
    @Path("/{id}/duplicates")
    public Uni<List<DuplicateView>> duplicates(@RestPath UUID id) {
        var caller = actor.get();
        return evidence.get(id, caller).chain(seen -> evidence.duplicatesOf(List.of(seen.id()), caller));
    }

    /** Each look at the linked page, oldest first. */
    @GET
    @Path("/{id}/checks")
    public Uni<List<PageCheckView>> checks(@RestPath UUID id) {
        return evidence.get(id, actor.get()).chain(seen -> evidence.checksOf(List.of(seen.id())));
    }

    @POST
    @Path("/{id}/remove")
    public Uni<RestResponse<EvidenceView>> remove(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonBody body) {
        return change(id, ifMatch, body, acts::remove);
    }

    @POST
    @Path("/{id}/withhold")
    public Uni<RestResponse<EvidenceView>> withhold(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonBody body) {
        return change(id, ifMatch, body, disclosures::withhold);
    }

    @POST
    @Path("/{id}/release")
    public Uni<RestResponse<EvidenceView>> release(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonBody body) {
        return change(id, ifMatch, body, disclosures::release);
    }

    @POST
    @Path("/{id}/redact")
    public Uni<RestResponse<EvidenceView>> redact(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonBody body) {
        var upload = said(body).uploadId();
        if (upload == null) {
            throw new Refused("request.malformed", "uploadId");
        }
        return change(id, ifMatch, body, (command, caller) -> disclosures.redact(command, upload, caller));
    }

    @POST
    @Path("/{id}/restore")
    public Uni<RestResponse<EvidenceView>> restore(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonBody body) {
        return change(id, ifMatch, body, disclosures::restore);
    }

    /** Looks at a link's page now. */
    @POST
    @Path("/{id}/check")
    public Uni<RestResponse<EvidenceView>> check(@RestPath UUID id) {
        return links.check(id, actor.get()).map(EvidenceRest::tagged);
    }

    @POST
    @Path("/{id}/accept-change")
    public Uni<RestResponse<EvidenceView>> acceptChange(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable ReasonBody body) {
        return change(id, ifMatch, body, links::acceptChange);
    }

    private Uni<RestResponse<EvidenceView>> change(
            UUID id,
            @Nullable String ifMatch,
            @Nullable ReasonBody body,
            BiFunction<ChangeEvidence, Actor, Uni<UUID>> act) {
        var caller = actor.get();
        var command = said(body).command(id, Versions.required(ifMatch));
        return Stale.telling(
                act.apply(command, caller)
                        .chain(done -> evidence.get(done, caller))
                        .map(EvidenceRest::tagged),
                () -> evidence.find(id, caller));
    }

    private static ReasonBody said(@Nullable ReasonBody body) {
        return body == null ? new ReasonBody(null, null) : body;
    }

    private static RestResponse<EvidenceView> tagged(EvidenceView evidence) {
        return Versions.tagged(evidence, evidence.version());
    }
}
