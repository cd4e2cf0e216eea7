package io.sunledger.plan;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.Past;
import io.sunledger.history.PastRow;
import io.sunledger.kernel.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Plans and tasks as they were at the end of a day, what has been deleted or withdrawn since included. Whoever may see a plan may
 * see what it was.
 *
 * <p>Codes of refusal: past.future, access.forbidden.
 */
@ApplicationScoped
public class PastPlans {
    private static final Set<String> OF_PLAN = Set.of("plan", "plan_item", "task", "assignment", "reporting_period");
    private static final Set<String> OF_TASK = Set.of(
            "task_place", "assignment", "task_deadline", "task_frequency", "task_time_limit", "task_target", "task");

    private final Past past;
    private final Plans plans;

    PastPlans(Past past, Plans plans) {
        this.past = past;
        this.plans = plans;
    }

    /** The plan, or null where there is none of this actor's government, or was none on that day. */
    public Uni<@Nullable PlanAsOf> plan(UUID plan, LocalDate on, Actor actor) {
        return plans.find(plan, actor)
                .chain(known -> known == null
                        ? Uni.createFrom().nullItem()
                        : past.ofPlan(plan, OF_PLAN, on).chain(rows -> withTasks(rows, on)));
    }

    /** The task, or null where there is none of this actor's government, or was none on that day. */
    public Uni<@Nullable TaskAsOf> task(UUID task, LocalDate on, Actor actor) {
        return plans.findTask(task, actor)
                .chain(known -> known == null
                        ? Uni.createFrom().nullItem()
                        : past.ofTasks(List.of(task), OF_TASK, on).map(rows -> new PastAssembly(rows, on).task(task)));
    }

    private Uni<@Nullable PlanAsOf> withTasks(List<PastRow> rows, LocalDate on) {
        var tasks = rows.stream()
                .filter(row -> row.is("task"))
                .map(row -> row.id("id"))
                .toList();
        // who owes every task is among the plan's rows alone
        return past.ofTasks(tasks, OF_TASK, on)
                .map(said -> new PastAssembly(
                                Stream.concat(rows.stream().filter(PastPlans::isOfNoTask), said.stream())
                                        .toList(),
                                on)
                        .plan());
    }

    private static boolean isOfNoTask(PastRow row) {
        return !row.is("task") && row.idOrNull("task_id") == null;
    }
}
