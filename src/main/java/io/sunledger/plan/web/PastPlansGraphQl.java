package io.sunledger.plan.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Ids;
import io.sunledger.plan.PastPlans;
import io.sunledger.plan.PlanAsOf;
import io.sunledger.plan.TaskAsOf;
import io.sunledger.security.CurrentActor;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

/** Plans and tasks as they were, over GraphQL. */
@GraphQLApi
public class PastPlansGraphQl {
    private final PastPlans past;
    private final CurrentActor actor;

    PastPlansGraphQl(PastPlans past, CurrentActor actor) {
        this.past = past;
        this.actor = actor;
    }

    /** The plan at the end of that day, in the service's zone; null where it was not there. */
    @Query
    public Uni<@Nullable PlanAsOf> planAsOf(@Id @NonNull String id, @NonNull LocalDate on) {
        return past.plan(Ids.parse(id), on, actor.get());
    }

    /** The task at the end of that day, in the service's zone; null where it was not there. */
    @Query
    public Uni<@Nullable TaskAsOf> taskAsOf(@Id @NonNull String id, @NonNull LocalDate on) {
        return past.task(Ids.parse(id), on, actor.get());
    }
}
