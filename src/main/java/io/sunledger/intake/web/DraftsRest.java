package io.sunledger.intake.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smallrye.mutiny.Uni;
import io.sunledger.intake.AcceptRegistry;
import io.sunledger.intake.ChangeDraft;
import io.sunledger.intake.DecisionView;
import io.sunledger.intake.DiscardDraft;
import io.sunledger.intake.DraftAct;
import io.sunledger.intake.DraftContent;
import io.sunledger.intake.DraftReading;
import io.sunledger.intake.DraftRegistry;
import io.sunledger.intake.DraftView;
import io.sunledger.intake.Drafts;
import io.sunledger.intake.IssueDraft;
import io.sunledger.intake.ReadDocument;
import io.sunledger.intake.UnknownName;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.UserError;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.RegistryProposal;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Drafts over REST. */
@Path("/api/v1/drafts")
public class DraftsRest {
    private final Drafts drafts;
    private final DraftReading reading;
    private final DraftRegistry registry;
    private final CurrentActor actor;
    private final Language language;

    DraftsRest(Drafts drafts, DraftReading reading, DraftRegistry registry, CurrentActor actor, Language language) {
        this.drafts = drafts;
        this.reading = reading;
        this.registry = registry;
        this.actor = actor;
        this.language = language;
    }

    @GET
    public Uni<RestResponse<Listing<DraftView>>> list(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @Context UriInfo uri) {
        return reading.list(PageRequest.of(first, after, last, before), actor.get())
                .map(page -> Listing.of(page, uri));
    }

    /** Reads a document; the same one again answers with the draft that there is. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Uni<RestResponse<DraftBody>> read(@RestForm("file") @Nullable FileUpload file) {
        if (file == null) {
            throw new Refused("draft.noFile");
        }
        var caller = actor.get();
        return drafts.read(new ReadDocument(file.fileName(), bytes(file)), caller)
                .chain(draft -> body(draft.id(), caller))
                .map(body -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, body)
                        .location(URI.create("/api/v1/drafts/" + body.draft().id()))
                        .header("ETag", '"' + Integer.toString(body.draft().version()) + '"')
                        .build());
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<DraftBody>> get(@RestPath UUID id) {
        return answer(id, actor.get());
    }

    /** The document's text, in which all places count. */
    @GET
    @Path("/{id}/text")
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Uni<String> text(@RestPath UUID id) {
        var caller = actor.get();
        return reading.get(id, caller)
                .chain(() -> reading.texts(List.of(id), caller))
                .map(found -> found.get(id));
    }

    /** The document, byte by byte. */
    @GET
    @Path("/{id}/source")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    public Uni<byte[]> source(@RestPath UUID id) {
        return reading.source(id, actor.get());
    }

    @GET
    @Path("/{id}/decisions")
    public Uni<List<DecisionView>> decisions(@RestPath UUID id) {
        var caller = actor.get();
        return reading.get(id, caller).chain(() -> reading.decisions(List.of(id), caller));
    }

    /** Does acts to the draft, one after the other, all or none. */
    @POST
    @Path("/{id}/change")
    public Uni<RestResponse<DraftBody>> change(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Acts body) {
        if (body == null || body.acts() == null) {
            throw new Refused("draft.noActs");
        }
        var caller = actor.get();
        return drafts.change(new ChangeDraft(id, Versions.required(ifMatch), body.acts()), caller)
                .chain(() -> answer(id, caller));
    }

    @POST
    @Path("/{id}/issue")
    public Uni<RestResponse<Map<String, UUID>>> issue(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String key) {
        return drafts.issue(new IssueDraft(id, Versions.required(ifMatch)), key, actor.get())
                .map(plan -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, Map.of("planId", plan))
                        .location(URI.create("/api/v1/plans/" + plan))
                        .build());
    }

    /** For an office without a registry: the units and groups that the unknown names suggest. */
    @GET
    @Path("/{id}/proposed-registry")
    public Uni<RegistryProposal> proposedRegistry(@RestPath UUID id) {
        return registry.propose(id, actor.get());
    }

    @POST
    @Path("/{id}/accept-proposed-registry")
    public Uni<RestResponse<DraftBody>> acceptProposedRegistry(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
        var caller = actor.get();
        return registry.accept(new AcceptRegistry(id, Versions.required(ifMatch)), caller)
                .chain(() -> answer(id, caller));
    }

    @POST
    @Path("/{id}/discard")
    public Uni<RestResponse<DraftBody>> discard(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Nullable Reason body) {
        var caller = actor.get();
        var reason = body == null || body.reason() == null ? "" : body.reason();
        return drafts.discard(new DiscardDraft(id, Versions.required(ifMatch), reason), caller)
                .chain(() -> answer(id, caller));
    }

    /** What is to be done to a draft. */
    public record Acts(@Nullable List<DraftAct> acts) {}

    /** Why a draft is thrown away. */
    public record Reason(@Nullable String reason) {}

    /**
     * A draft in one answer.
     *
     * @param breaches what keeps it from being issued
     */
    public record DraftBody(
            @JsonUnwrapped DraftView draft,
            DraftContent content,
            List<UserError> breaches,
            List<UnknownName> unknownNames) {}

    private Uni<RestResponse<DraftBody>> answer(UUID id, Actor caller) {
        return body(id, caller).map(body -> Versions.tagged(body, body.draft().version()));
    }

    private Uni<DraftBody> body(UUID id, Actor caller) {
        var reads = language.ofCaller();
        return reading.get(id, caller)
                .chain(draft -> reading.toSettle(id, caller)
                        .map(open -> new DraftBody(
                                draft,
                                open.content(),
                                open.breaches().stream()
                                        .map(breach -> UserError.of(breach, reads))
                                        .toList(),
                                open.unknownNames())));
    }

    private static byte[] bytes(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
