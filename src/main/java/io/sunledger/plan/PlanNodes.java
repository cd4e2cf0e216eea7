package io.sunledger.plan;

import io.sunledger.plan.domain.Item;
import io.sunledger.plan.domain.Plan;
import io.sunledger.plan.domain.Task;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Plans, items and tasks by id. */
@ApplicationScoped
class PlanNodes implements NodeSource {
    private final Plans plans;

    PlanNodes(Plans plans) {
        this.plans = plans;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(
                NodeKind.one(Plan.class, plans::find),
                NodeKind.one(Item.class, plans::findItem),
                NodeKind.one(Task.class, plans::findTask));
    }
}
