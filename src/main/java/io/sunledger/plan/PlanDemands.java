package io.sunledger.plan;

import io.smallrye.mutiny.Uni;
import io.sunledger.plan.PlanDemand.TaskDemand;
import io.sunledger.plan.domain.PlanParts;
import io.sunledger.plan.store.PlanStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * What is asked of a plan inside the transaction that is open: by a {@link PlanListener} of the plan that has just changed, by who
 * reports of what may be reported.
 */
@ApplicationScoped
public class PlanDemands {
    private final PlanStore store;

    PlanDemands(PlanStore store) {
        this.store = store;
    }

    /** @throws io.sunledger.kernel.Refused plan.notFound */
    public Uni<PlanDemand> of(UUID plan, String government) {
        return store.withParts(plan, government).map(PlanDemands::demand);
    }

    /**
     * What a report on a task may name.
     *
     * @param task one of the plan's
     */
    public Uni<ReportingFrame> reportingFrame(UUID plan, UUID task) {
        return store.reportingFrame(plan, task);
    }

    /**
     * What a task asks for in numbers.
     *
     * @param task one of the plan's
     */
    public Uni<TaskMeasures> measures(UUID plan, UUID task) {
        return store.measures(plan, task);
    }

    private static PlanDemand demand(PlanParts parts) {
        var heading = parts.plan().heading();
        var assignees = parts.assigneesByTask();
        var deadlines = parts.deadlinesByTask();
        var tasks = parts.tasks().stream()
                .filter(task -> !task.withdrawn())
                .map(task -> new TaskDemand(
                        task.id(),
                        task.itemId(),
                        assignees.getOrDefault(task.id(), List.of()),
                        deadlines.getOrDefault(task.id(), List.of())))
                .toList();
        return new PlanDemand(
                parts.plan().id(),
                parts.plan().government(),
                heading.year(),
                heading.issuedOn(),
                parts.defaultAssignees(),
                tasks);
    }
}
