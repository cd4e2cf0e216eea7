package io.sunledger.review.web;

import static io.sunledger.review.web.CloseOutInputs.required;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.rest.CommandHeaders;
import io.sunledger.platform.rest.Stale;
import io.sunledger.platform.rest.Versions;
import io.sunledger.review.FindOnLookBack;
import io.sunledger.review.LookBackEntryView;
import io.sunledger.review.LookBacks;
import io.sunledger.review.web.LookBackInputs.FindBody;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What look-backs find of duties, over REST. */
@Path("/api/v1/look-back-entries")
public class LookBackEntriesRest {
    private final LookBacks lookBacks;
    private final CurrentActor actor;

    LookBackEntriesRest(LookBacks lookBacks, CurrentActor actor) {
        this.lookBacks = lookBacks;
        this.actor = actor;
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<LookBackEntryView>> entry(@RestPath UUID id) {
        return lookBacks.entry(id, actor.get()).map(entry -> Versions.tagged(entry, entry.version()));
    }

    /** Says what is found of a duty. */
    @POST
    @Path("/{id}/find")
    public Uni<RestResponse<LookBackEntryView>> find(
            @RestPath UUID id, @BeanParam CommandHeaders headers, @Nullable FindBody body) {
        var caller = actor.get();
        var said = required(body, "{}");
        var command = new FindOnLookBack(
                id,
                headers.expectedVersion(),
                required(said.finding(), "finding"),
                said.text(),
                said.evidence(),
                said.rectifyBy(),
                Boolean.TRUE.equals(said.reopen()),
                headers.key());
        return Stale.telling(
                        lookBacks.find(command, caller).chain(done -> lookBacks.entry(done, caller)),
                        () -> lookBacks.findEntry(id, caller))
                .map(entry -> Versions.tagged(entry, entry.version()));
    }
}
