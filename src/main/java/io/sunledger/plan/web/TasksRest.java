package io.sunledger.plan.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.FindTasks;
import io.sunledger.plan.Plans;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.rest.Listing;
import io.sunledger.platform.rest.Versions;
import io.sunledger.security.CurrentActor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Tasks over REST. */
@Path("/api/v1/tasks")
public class TasksRest {
    private final Plans plans;
    private final CurrentActor actor;

    TasksRest(Plans plans, CurrentActor actor) {
        this.plans = plans;
        this.actor = actor;
    }

    /** Those that are asked for, in the order in which they were entered. */
    @GET
    public Uni<RestResponse<Listing<TaskView>>> list(@BeanParam TaskQuery query, @Context UriInfo uri) {
        return plans.tasks(query.filter(), query.page(), actor.get()).map(page -> Listing.of(page, uri));
    }

    @GET
    @Path("/{id}")
    public Uni<RestResponse<TaskView>> get(@RestPath UUID id) {
        return plans.findTask(id, actor.get())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("task", id))
                .map(task -> Versions.tagged(task, task.version()));
    }

    /** Which tasks, and which page of them, as query parameters. */
    public record TaskQuery(
            @RestQuery @Nullable Integer first,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer last,
            @RestQuery @Nullable String before,
            @RestQuery @Nullable UUID planId,
            @RestQuery @Nullable UUID itemId,
            @RestQuery @Nullable Integer year,
            @RestQuery @Nullable Boolean withdrawn,
            @RestQuery @Nullable String text) {
        PageRequest page() {
            return PageRequest.of(first, after, last, before);
        }

        FindTasks filter() {
            return new FindTasks(planId, itemId, year, withdrawn, text);
        }
    }
}
