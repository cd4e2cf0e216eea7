package io.sunledger.lineage;

import io.sunledger.plan.TaskView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * How far a plan and the higher ones answer each other; withdrawn tasks do not count.
 *
 * @param tasks how many the plan has
 * @param linkedTasks how many of them answer a higher task
 * @param unlinked those that answer none (自行安排)
 */
@Type("LineageOverview")
public record LineageOverview(
        @Id @NonNull UUID planId,
        int tasks,
        int linkedTasks,
        @NonNull List<@NonNull TaskView> unlinked,
        @NonNull List<@NonNull Coverage> higherPlans) {

    /**
     * A higher plan.
     *
     * @param tasks how many are known of it
     * @param coveredTasks how many of them a task here answers
     * @param uncovered those that none answers (未落实)
     */
    @Type("LineageCoverage")
    public record Coverage(
            @NonNull HigherPlanView higherPlan,
            int tasks,
            int coveredTasks,
            @NonNull List<@NonNull HigherTaskView> uncovered) {}
}
