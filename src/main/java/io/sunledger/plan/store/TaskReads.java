package io.sunledger.plan.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.plan.AssignmentView;
import io.sunledger.plan.DeadlineView;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.PlaceView;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.plan.RevisionView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TimeLimitView;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The queries for what tasks and plans say, many parents at a time. */
@ApplicationScoped
public class TaskReads {
    private static final String ASSIGNMENT =
            "select a.id, a.planId, a.taskId, a.role, a.name, a.unitId, a.groupId from Assignment a where ";
    private static final String IN_ORDER = ".taskId in :parents order by f.ordinal";

    private static final String PERIOD =
            "select r.id, r.planId, r.due, r.text, r.subject from ReportingPeriod r where ";

    private final Reads reads;

    TaskReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<List<PlaceView>> placesOf(Collection<UUID> tasks) {
        return of(
                tasks,
                "select f.taskId, f.fromOffset, f.toOffset, f.restated from TaskPlace f where f" + IN_ORDER,
                PlaceView.class);
    }

    public Uni<List<AssignmentView>> assignmentsOf(Collection<UUID> tasks) {
        return of(tasks, ASSIGNMENT + "a.taskId in :parents order by a.ordinal", AssignmentView.class);
    }

    public Uni<List<AssignmentView>> defaultAssignmentsOf(Collection<UUID> plans) {
        return of(
                plans,
                ASSIGNMENT + "a.planId in :parents and a.taskId is null order by a.ordinal",
                AssignmentView.class);
    }

    public Uni<List<DeadlineView>> deadlinesOf(Collection<UUID> tasks) {
        return of(
                tasks,
                "select f.id, f.taskId, f.text, f.due, f.wholeYear from TaskDeadline f where f" + IN_ORDER,
                DeadlineView.class);
    }

    public Uni<List<FrequencyView>> frequenciesOf(Collection<UUID> tasks) {
        return of(
                tasks,
                "select f.id, f.taskId, f.text, f.every, f.atLeast from TaskFrequency f where f" + IN_ORDER,
                FrequencyView.class);
    }

    public Uni<List<TimeLimitView>> timeLimitsOf(Collection<UUID> tasks) {
        return of(
                tasks,
                "select f.id, f.taskId, f.text, f.amount, f.unit, f.subject from TaskTimeLimit f where f" + IN_ORDER,
                TimeLimitView.class);
    }

    public Uni<List<TargetView>> targetsOf(Collection<UUID> tasks) {
        return of(
                tasks,
                "select f.id, f.taskId, f.text, f.atLeast, f.atMost, f.unit, f.subject from TaskTarget f where f"
                        + IN_ORDER,
                TargetView.class);
    }

    public Uni<List<ReportingPeriodView>> reportingPeriodsOf(Collection<UUID> plans) {
        return of(plans, PERIOD + "r.planId in :parents order by r.due", ReportingPeriodView.class);
    }

    public Uni<List<ReportingPeriodView>> reportingPeriods(Collection<UUID> periods) {
        return reads.list(PERIOD + "r.id in :periods", ReportingPeriodView.class, Map.of("periods", periods));
    }

    public Uni<List<RevisionView>> revisionsOf(Collection<UUID> plans) {
        return of(
                plans,
                "select r.id, r.planId, r.number, r.reason, r.at, r.name, r.content from PlanRevision r"
                        + " where r.planId in :parents order by r.number",
                RevisionView.class);
    }

    private <V> Uni<List<V>> of(Collection<UUID> parents, String hql, Class<V> view) {
        return reads.list(hql, view, Map.of("parents", parents));
    }
}
