package io.sunledger.succession.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.AssignmentView;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TaskView;
import io.sunledger.plan.TimeLimitView;
import io.sunledger.succession.Owed;
import io.sunledger.succession.Scene;
import io.sunledger.succession.domain.CarriedDuty;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes what is carried over. Everything here joins the transaction that is open. */
@ApplicationScoped
public class SuccessionStore {
    static final String OWED = """
            select d.id, d.planId, d.itemId, d.taskId, d.unitId, d.role, t.text, d.withdrawnAt, d.closedAt, d.carriedTo
            from Duty d join Task t on t.id = d.taskId where d.government = :government and\s""";
    private static final String YEAR = "select p.year from Plan p where p.id = :plan and p.government = :government";
    private static final String LOCK =
            "select year, version from plan where id = :plan and government = :government for update";

    /**
     * What carrying these duties over looks at; the later plan is changed by nobody else until the transaction ends.
     *
     * @throws Refused plan.notFound
     */
    public Uni<Scene> scene(UUID from, UUID to, Collection<UUID> duties, String government) {
        return Panache.getSession()
                .chain(session -> year(session, from, government)
                        .chain(fromYear -> locked(session, to, government)
                                .chain(later ->
                                        new Gathering(session, government).scene(fromYear, later, to, duties))));
    }

    /** All duties of a plan, as the transaction has left them. */
    public Uni<List<Owed>> ofPlan(UUID plan, String government) {
        return Panache.getSession()
                .chain(session -> new Gathering(session, government)
                        .list(OWED + "d.planId = :plan", Owed.class, Map.of("plan", plan, "government", government)));
    }

    public Uni<Void> add(List<CarriedDuty> carried) {
        return Panache.getSession().chain(session -> session.persistAll(carried.toArray()));
    }

    private static Uni<Integer> year(Mutiny.Session session, UUID plan, String government) {
        return session.createQuery(YEAR, Integer.class)
                .setParameter("plan", plan)
                .setParameter("government", government)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("plan", plan));
    }

    private static Uni<Object[]> locked(Mutiny.Session session, UUID plan, String government) {
        return session.createNativeQuery(LOCK, Object[].class)
                .setParameter("plan", plan)
                .setParameter("government", government)
                .getSingleResultOrNull()
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("plan", plan));
    }

    /** The queries of one scene, one after the other on one session. */
    private record Gathering(Mutiny.Session session, String government) {
        Uni<Scene> scene(int fromYear, Object[] later, UUID to, Collection<UUID> duties) {
            var ofPlan = Map.<String, Object>of("plan", to);
            return list(OWED + "d.id in :duties", Owed.class, Map.of("duties", duties, "government", government))
                    .chain(earlier -> list(
                                    OWED + "d.planId = :plan", Owed.class, Map.of("plan", to, "government", government))
                            .chain(owed -> list(ITEMS, ItemView.class, ofPlan)
                                    .chain(items -> list(TASKS, TaskView.class, ofPlan)
                                            .chain(tasks -> list(ASSIGNMENTS, AssignmentView.class, ofPlan)
                                                    .chain(named -> measures(earlier)
                                                            .map(measures -> new Scene(
                                                                    fromYear,
                                                                    (Integer) later[0],
                                                                    (Integer) later[1],
                                                                    earlier,
                                                                    owed,
                                                                    items,
                                                                    tasks,
                                                                    named,
                                                                    measures)))))));
        }

        private Uni<Scene.Measures> measures(List<Owed> earlier) {
            var of = Map.<String, Object>of(
                    "tasks", earlier.stream().map(Owed::task).distinct().toList());
            return list(FREQUENCIES, FrequencyView.class, of)
                    .chain(frequencies -> list(LIMITS, TimeLimitView.class, of)
                            .chain(limits -> list(TARGETS, TargetView.class, of)
                                    .map(targets -> new Scene.Measures(frequencies, limits, targets))));
        }

        <V> Uni<List<V>> list(String hql, Class<V> view, Map<String, Object> parameters) {
            var query = session.createQuery(hql, view);
            parameters.forEach(query::setParameter);
            return query.getResultList();
        }

        private static final String ITEMS = "select i.id, i.planId, i.ordinal, i.number, i.part, i.title, i.annex"
                + " from Item i where i.planId = :plan order by i.ordinal";
        private static final String TASKS = "select t.id, t.planId, t.itemId, t.ordinal, t.version, t.text, t.withdrawn"
                + " from Task t where t.planId = :plan order by t.ordinal";
        private static final String ASSIGNMENTS = "select a.id, a.planId, a.taskId, a.role, a.name, a.unitId, a.groupId"
                + " from Assignment a where a.planId = :plan and a.taskId is not null order by a.ordinal";
        private static final String FREQUENCIES = "select f.id, f.taskId, f.text, f.every, f.atLeast"
                + " from TaskFrequency f where f.taskId in :tasks order by f.ordinal";
        private static final String LIMITS = "select f.id, f.taskId, f.text, f.amount, f.unit, f.subject"
                + " from TaskTimeLimit f where f.taskId in :tasks order by f.ordinal";
        private static final String TARGETS = "select f.id, f.taskId, f.text, f.atLeast, f.atMost, f.unit, f.subject"
                + " from TaskTarget f where f.taskId in :tasks order by f.ordinal";
    }
}
