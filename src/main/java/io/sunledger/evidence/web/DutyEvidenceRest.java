package io.sunledger.evidence.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.AddLink;
import io.sunledger.evidence.AttachEvidence;
import io.sunledger.evidence.Evidence;
import io.sunledger.evidence.EvidenceActs;
import io.sunledger.evidence.EvidenceView;
import io.sunledger.evidence.web.EvidenceInputs.EvidenceBody;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A duty's evidence over REST. */
@Path("/api/v1/duties/{dutyId}/evidence")
public class DutyEvidenceRest {
    private final Evidence evidence;
    private final EvidenceActs acts;
    private final CurrentActor actor;

    DutyEvidenceRest(Evidence evidence, EvidenceActs acts, CurrentActor actor) {
        this.evidence = evidence;
        this.acts = acts;
        this.actor = actor;
    }

    /** What was removed is there too, marked. */
    @GET
    public Uni<List<EvidenceView>> list(@RestPath UUID dutyId) {
        return evidence.of(dutyId, actor.get());
    }

    /** Adds a file that was sent ({@code uploadId}) or a page ({@code url}). */
    @POST
    public Uni<RestResponse<EvidenceView>> add(
            @RestPath UUID dutyId, @HeaderParam("Idempotency-Key") @Nullable String key, @Nullable EvidenceBody body) {
        var caller = actor.get();
        return added(dutyId, key, body, caller)
                .chain(id -> evidence.get(id, caller))
                .map(made -> RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, made)
                        .location(URI.create("/api/v1/evidence/" + made.id()))
                        .header("ETag", '"' + Integer.toString(made.version()) + '"')
                        .build());
    }

    private Uni<UUID> added(UUID duty, @Nullable String key, @Nullable EvidenceBody body, Actor caller) {
        if (body == null || (body.uploadId() == null) == (body.url() == null)) {
            throw new Refused("request.malformed", "uploadId | url");
        }
        if (body.uploadId() != null) {
            var command = new AttachEvidence(body.uploadId(), duty, body.reportId(), body.title(), key);
            return acts.attach(command, caller);
        }
        return acts.addLink(new AddLink(duty, body.reportId(), body.url(), body.title(), key), caller);
    }
}
