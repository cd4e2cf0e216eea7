package io.sunledger.plan.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.TimeLimit;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.ReportingFrame;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TaskMeasures;
import io.sunledger.plan.domain.Assignment;
import io.sunledger.plan.domain.Item;
import io.sunledger.plan.domain.Plan;
import io.sunledger.plan.domain.PlanParts;
import io.sunledger.plan.domain.ReportingPeriod;
import io.sunledger.plan.domain.Task;
import io.sunledger.plan.domain.TaskDeadline;
import io.sunledger.plan.domain.TaskFrequency;
import io.sunledger.plan.domain.TaskPlace;
import io.sunledger.plan.domain.TaskTarget;
import io.sunledger.plan.domain.TaskTimeLimit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes plans. Everything here joins the transaction that is open. */
@ApplicationScoped
public class PlanStore {
    private static final String OF_PLAN = " where planId = :plan order by ordinal";
    private static final String OF_TASKS =
            " where taskId in (select id from Task where planId = :plan) order by ordinal";

    private static final String PERIODS =
            "select id, planId, due, text, subject from ReportingPeriod where planId = :parent order by due";
    /** In one statement: each report that is saved asks for both. */
    private static final String MEASURES = """
            select true, t.id, t.ordinal from TaskTarget t where t.taskId = :parent
            union all
            select false, f.id, f.ordinal from TaskFrequency f where f.taskId = :parent""";

    private static final String ISSUED = "select issuedOn, year from Plan where id = :parent";
    private static final String TARGETS_IN_FULL =
            "select id, taskId, text, atLeast, atMost, unit, subject from TaskTarget where taskId = :parent order by ordinal";
    private static final String FREQUENCIES_IN_FULL =
            "select id, taskId, text, every, atLeast from TaskFrequency where taskId = :parent order by ordinal";

    private record Issued(LocalDate on, int year) {}

    public Uni<Void> add(List<?> parts) {
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession().chain(session -> session.persistAll(parts.toArray()));
    }

    public Uni<Void> remove(List<?> parts) {
        if (parts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return Panache.getSession().chain(session -> session.removeAll(parts.toArray()));
    }

    /**
     * A plan with all its parts, to be changed: its version moves on even where only a part changes.
     *
     * @throws Refused plan.notFound
     */
    public Uni<PlanParts> toAmend(UUID plan, String government) {
        return withParts(plan, government, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * A plan with all its parts, as the open transaction has left it.
     *
     * @throws Refused plan.notFound
     */
    public Uni<PlanParts> withParts(UUID plan, String government) {
        return withParts(plan, government, LockModeType.NONE);
    }

    /** What a report on a task of this plan may name. */
    public Uni<ReportingFrame> reportingFrame(UUID plan, UUID task) {
        return Panache.getSession()
                .chain(session -> said(session, PERIODS, ReportingPeriodView.class, plan)
                        .chain(periods -> said(session, MEASURES, Measure.class, task)
                                .map(all -> new ReportingFrame(periods, ids(all, true), ids(all, false)))));
    }

    record Measure(boolean target, UUID id, int ordinal) {}

    private static List<UUID> ids(List<Measure> measures, boolean targets) {
        return measures.stream()
                .filter(measure -> measure.target() == targets)
                .sorted(Comparator.comparingInt(Measure::ordinal))
                .map(Measure::id)
                .toList();
    }

    /** The time limit of a task, or null. */
    public Uni<@Nullable TimeLimit> timeLimit(UUID task, UUID limit) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from TaskTimeLimit where id = :limit and taskId = :task", TaskTimeLimit.class)
                        .setParameter("limit", limit)
                        .setParameter("task", task)
                        .getSingleResultOrNull())
                .map(found -> found == null ? null : found.said());
    }

    /** What a task of this plan asks for in numbers. */
    public Uni<TaskMeasures> measures(UUID plan, UUID task) {
        return Panache.getSession()
                .chain(session -> said(session, TARGETS_IN_FULL, TargetView.class, task)
                        .chain(targets -> said(session, FREQUENCIES_IN_FULL, FrequencyView.class, task)
                                .chain(frequencies -> said(session, ISSUED, Issued.class, plan)
                                        .map(issued -> new TaskMeasures(
                                                issued.get(0).on(),
                                                issued.get(0).year(),
                                                targets,
                                                frequencies)))));
    }

    private static <V> Uni<List<V>> said(Mutiny.Session session, String hql, Class<V> view, UUID parent) {
        return session.createQuery(hql, view).setParameter("parent", parent).getResultList();
    }

    private static Uni<PlanParts> withParts(UUID plan, String government, LockModeType lock) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Plan where id = :plan and government = :government", Plan.class)
                        .setParameter("plan", plan)
                        .setParameter("government", government)
                        .setLockMode(lock)
                        .getSingleResultOrNull()
                        .onItem()
                        .ifNull()
                        .failWith(() -> Refused.notFound("plan", plan))
                        .map(PlanParts::of)
                        .call(parts -> fill(session, parts)));
    }

    private static Uni<Void> fill(Mutiny.Session session, PlanParts parts) {
        return fill(session, "from Item" + OF_PLAN, Item.class, parts, parts.items())
                .chain(() -> fill(session, "from Task" + OF_PLAN, Task.class, parts, parts.tasks()))
                .chain(() -> fill(session, "from TaskPlace" + OF_TASKS, TaskPlace.class, parts, parts.places()))
                .chain(() -> fill(session, "from Assignment" + OF_PLAN, Assignment.class, parts, parts.assignments()))
                .chain(() ->
                        fill(session, "from TaskDeadline" + OF_TASKS, TaskDeadline.class, parts, parts.deadlines()))
                .chain(() ->
                        fill(session, "from TaskFrequency" + OF_TASKS, TaskFrequency.class, parts, parts.frequencies()))
                .chain(() ->
                        fill(session, "from TaskTimeLimit" + OF_TASKS, TaskTimeLimit.class, parts, parts.timeLimits()))
                .chain(() -> fill(session, "from TaskTarget" + OF_TASKS, TaskTarget.class, parts, parts.targets()))
                .chain(() -> fill(
                        session,
                        "from ReportingPeriod where planId = :plan order by due",
                        ReportingPeriod.class,
                        parts,
                        parts.periods()));
    }

    private static <P> Uni<Void> fill(
            Mutiny.Session session, String hql, Class<P> type, PlanParts parts, List<P> into) {
        return session.createQuery(hql, type)
                .setParameter("plan", parts.plan().id())
                .getResultList()
                .invoke(into::addAll)
                .replaceWithVoid();
    }
}
