package io.sunledger.plan;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans, items and tasks by id. */
@ApplicationScoped
class PlanNodes implements NodeSource {
    private final Plans plans;

    PlanNodes(Plans plans) {
        this.plans = plans;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        Uni<@Nullable Node> plan = plans.find(id, actor).map(found -> found);
        return plan.onItem()
                .ifNull()
                .switchTo(() -> plans.findItem(id, actor).map(found -> found))
                .onItem()
                .ifNull()
                .switchTo(() -> plans.findTask(id, actor).map(found -> found));
    }
}
