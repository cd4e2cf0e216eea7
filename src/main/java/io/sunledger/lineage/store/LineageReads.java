package io.sunledger.lineage.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.lineage.HigherPlanView;
import io.sunledger.lineage.HigherTaskView;
import io.sunledger.lineage.TaskLinkView;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of higher plans. */
@ApplicationScoped
public class LineageReads {
    private static final String PLAN = """
            select h.id, h.version, h.planId, h.number, h.title, h.issuer, h.year, h.sourcePlanId, h.addedAt, h.addedName
            from HigherPlan h where h.government = :government and\s""";
    private static final String TASK = "select t.id, t.higherPlanId, t.ordinal, t.number, t.text, t.sourceTaskId"
            + " from HigherTask t where t.higherPlanId in :of order by t.ordinal";
    private static final String LINK = """
            select l.id, l.planId, l.taskId, l.higherPlanId, l.higherTaskId, t.number, t.text, l.accepted, l.likeness,
                   l.decidedAt, l.name
            from TaskLink l join HigherTask t on t.id = l.higherTaskId where\s""";

    private final Reads reads;

    LineageReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<@Nullable HigherPlanView> one(UUID higherPlan, String government) {
        return reads.one(PLAN + "h.id = :id", HigherPlanView.class, Map.of("id", higherPlan, "government", government));
    }

    /** In the order in which they were added. */
    public Uni<List<HigherPlanView>> ofPlans(Collection<UUID> plans, String government) {
        return reads.list(
                PLAN + "h.planId in :plans order by h.id",
                HigherPlanView.class,
                Map.of("plans", plans, "government", government));
    }

    public Uni<List<HigherTaskView>> tasksOf(Collection<UUID> higherPlans) {
        return reads.list(TASK, HigherTaskView.class, Map.of("of", higherPlans));
    }

    public Uni<List<TaskLinkView>> linksOf(UUID higherPlan) {
        return reads.list(
                LINK + "l.higherPlanId = :of order by t.ordinal, l.id", TaskLinkView.class, Map.of("of", higherPlan));
    }

    /** What tasks here answer. */
    public Uni<List<TaskLinkView>> acceptedOf(Collection<UUID> tasks) {
        return reads.list(
                LINK + "l.accepted = true and l.taskId in :of order by t.ordinal, l.id",
                TaskLinkView.class,
                Map.of("of", tasks));
    }

    /** The tasks of a plan that stand, in its order. */
    public Uni<List<TaskView>> tasksOfPlan(UUID plan) {
        return reads.list(
                "select t.id, t.planId, t.itemId, t.ordinal, t.version, t.text, t.withdrawn from Task t"
                        + " join Item i on i.id = t.itemId where t.planId = :of and t.withdrawn = false"
                        + " order by i.ordinal, t.ordinal",
                TaskView.class,
                Map.of("of", plan));
    }
}
