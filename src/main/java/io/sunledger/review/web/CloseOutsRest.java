package io.sunledger.review.web;

import static io.sunledger.review.web.CloseOutInputs.required;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.rest.CommandHeaders;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.review.CheckCloseOut;
import io.sunledger.review.CloseOutDecisions;
import io.sunledger.review.CloseOutFiles;
import io.sunledger.review.CloseOutRequests;
import io.sunledger.review.CloseOutView;
import io.sunledger.review.FindCloseOutRequests;
import io.sunledger.review.GradeCloseOut;
import io.sunledger.review.RefuseCloseOut;
import io.sunledger.review.ReopenDuty;
import io.sunledger.review.WaiveShortfall;
import io.sunledger.review.WaiverView;
import io.sunledger.review.WithdrawCloseOut;
import io.sunledger.review.web.CloseOutInputs.GradeBody;
import io.sunledger.review.web.CloseOutInputs.ReasonBody;
import io.sunledger.review.web.CloseOutInputs.WaiveBody;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Close-outs over REST; what is done to one says by {@code If-Match} on which state it was decided. */
@Path("/api/v1/close-outs")
public class CloseOutsRest {
    private final CloseOutFiles files;
    private final CloseOutRequests requests;
    private final CloseOutDecisions decisions;
    private final CurrentActor actor;

    CloseOutsRest(CloseOutFiles files, CloseOutRequests requests, CloseOutDecisions decisions, CurrentActor actor) {
        this.files = files;
        this.requests = requests;
        this.decisions = decisions;
        this.actor = actor;
    }

    /** Those that wait for the office, who has waited longest first. */
    @GET
    public Uni<RestResponse<Listing<CloseOutView>>> waiting(@BeanParam RequestQuery query, @Context UriInfo uri) {
        return files.requests(query.filter(), query.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<CloseOutView>> get(@RestPath UUID id) {
        return answer(Uni.createFrom().item(id), id);
    }

    @GET
    @Path("/{id}/waivers")
    public Uni<List<WaiverView>> waivers(@RestPath UUID id) {
        return files.get(id, actor.get()).chain(seen -> files.waiversOf(List.of(seen.id())));
    }

    /** Looks up again what stands in the way. */
    @POST
    @Path("/{id}/check")
    public Uni<RestResponse<CloseOutView>> check(@RestPath UUID id) {
        return answer(requests.check(new CheckCloseOut(id), actor.get()), id);
    }

    @POST
    @Path("/{id}/withdraw")
    public Uni<RestResponse<CloseOutView>> withdraw(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable ReasonBody body) {
        return answer(
                requests.withdraw(
                        new WithdrawCloseOut(id, headers.expectedVersion(), reason(body), headers.key()), actor.get()),
                id);
    }

    @POST
    @Path("/{id}/waive")
    public Uni<RestResponse<CloseOutView>> waive(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable WaiveBody body) {
        var waived = required(body, "{}");
        var command = new WaiveShortfall(
                id,
                headers.expectedVersion(),
                required(waived.shortfall(), "shortfall"),
                waived.subjectId(),
                waived.reason(),
                headers.key());
        return answer(decisions.waive(command, actor.get()), id);
    }

    @POST
    @Path("/{id}/refuse")
    public Uni<RestResponse<CloseOutView>> refuse(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable ReasonBody body) {
        return answer(
                decisions.refuse(
                        new RefuseCloseOut(id, headers.expectedVersion(), reason(body), headers.key()), actor.get()),
                id);
    }

    @POST
    @Path("/{id}/grade")
    public Uni<RestResponse<CloseOutView>> grade(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable GradeBody body) {
        var given = required(body, "{}");
        var command = new GradeCloseOut(
                id,
                headers.expectedVersion(),
                required(given.grade(), "grade"),
                given.reason(),
                given.rectifyBy(),
                headers.key());
        return answer(decisions.grade(command, actor.get()), id);
    }

    /** Opens the duty again. */
    @POST
    @Path("/{id}/reopen")
    public Uni<RestResponse<CloseOutView>> reopen(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable ReasonBody body) {
        return answer(
                decisions.reopen(
                        new ReopenDuty(id, headers.expectedVersion(), reason(body), headers.key()), actor.get()),
                id);
    }

    private static @Nullable String reason(@Nullable ReasonBody body) {
        return body == null ? null : body.reason();
    }

    private Uni<RestResponse<CloseOutView>> answer(Uni<UUID> done, UUID closeOut) {
        var caller = actor.get();
        return Stale.telling(done.chain(id -> files.get(id, caller)), () -> files.find(closeOut, caller))
                .map(now -> Versions.tagged(now, now.version()));
    }

    /** Which of those that wait, and which page of them. */
    public record RequestQuery(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID unitId) {
        PageRequest page() {
            return PageRequest.of(first, after, last, before);
        }

        FindCloseOutRequests filter() {
            return new FindCloseOutRequests(planId, unitId);
        }
    }
}
