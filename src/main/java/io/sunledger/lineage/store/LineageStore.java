package io.sunledger.lineage.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.lineage.domain.HigherPlan;
import io.sunledger.lineage.domain.HigherTask;
import io.sunledger.lineage.domain.Matching.Said;
import io.sunledger.lineage.domain.TaskLink;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Writes higher plans and what is decided on them. Everything here joins the transaction that is open. */
@ApplicationScoped
public class LineageStore {
    private static final String OPEN_TO = """
            select count(*) from Plan p where p.id = :plan
                and (p.government = :government or p.disclosure = io.sunledger.kernel.Disclosure.PROACTIVE)""";

    public Uni<Void> add(List<?> things) {
        return things.isEmpty()
                ? Uni.createFrom().voidItem()
                : Panache.getSession().chain(session -> session.persistAll(things.toArray()));
    }

    /** Whether the plan has a higher one of this number; nobody else gives it one until the transaction ends. */
    public Uni<Boolean> has(UUID plan, String number) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from HigherPlan h where h.planId = :plan and h.number = :number",
                                Long.class)
                        .setParameter("plan", plan)
                        .setParameter("number", number)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** @throws Refused plan.notFound where the government has no such plan; two who add to one follow one another */
    public Uni<Void> lockPlan(UUID plan, String government) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from plan where id = :plan and government = :government for no key update",
                                Integer.class)
                        .setParameter("plan", plan)
                        .setParameter("government", government)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("plan", plan))
                .replaceWithVoid();
    }

    /**
     * A higher plan that nobody else changes until the transaction ends.
     *
     * @throws Refused higherPlan.notFound
     */
    public Uni<HigherPlan> toChange(UUID higherPlan, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from HigherPlan where id = :id and government = :government", HigherPlan.class)
                        .setParameter("id", higherPlan)
                        .setParameter("government", government)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("higherPlan", higherPlan));
    }

    public Uni<List<HigherTask>> tasks(UUID higherPlan) {
        return list("from HigherTask where higherPlanId = :of order by ordinal", HigherTask.class, higherPlan);
    }

    public Uni<List<TaskLink>> links(UUID higherPlan) {
        return list("from TaskLink where higherPlanId = :of", TaskLink.class, higherPlan);
    }

    /** What the tasks of a plan say; withdrawn ones say nothing. */
    public Uni<List<Said>> said(UUID plan) {
        return list("select t.id, t.text from Task t where t.planId = :of and t.withdrawn = false", Said.class, plan);
    }

    /**
     * The tasks of a plan of this installation that the government may read: its own, or one that is disclosed to everybody.
     *
     * @throws Refused plan.notFound
     */
    public Uni<List<HigherTask.Said>> published(UUID plan, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(OPEN_TO, Long.class)
                        .setParameter("plan", plan)
                        .setParameter("government", government)
                        .getSingleResult())
                .invoke(count -> {
                    if (count == 0) {
                        throw Refused.notFound("plan", plan);
                    }
                })
                .chain(() -> list(
                        "select i.number, t.text, t.id from Task t join Item i on i.id = t.itemId"
                                + " where t.planId = :of and t.withdrawn = false order by i.ordinal, t.ordinal",
                        HigherTask.Said.class,
                        plan));
    }

    public Uni<Void> removeTasks(UUID higherPlan) {
        return delete("delete from HigherTask where higherPlanId = :of", higherPlan);
    }

    /** With its tasks and what was decided on them. */
    public Uni<Void> remove(HigherPlan higherPlan) {
        return delete("delete from TaskLink where higherPlanId = :of", higherPlan.id())
                .chain(() -> removeTasks(higherPlan.id()))
                .chain(() -> Panache.getSession().chain(session -> session.remove(higherPlan)));
    }

    private static Uni<Void> delete(String hql, UUID of) {
        return Panache.getSession()
                .chain(session ->
                        session.createMutationQuery(hql).setParameter("of", of).executeUpdate())
                .replaceWithVoid();
    }

    private static <V> Uni<List<V>> list(String hql, Class<V> type, UUID of) {
        return Panache.getSession().chain(session -> list(session, hql, type, of));
    }

    private static <V> Uni<List<V>> list(Mutiny.Session session, String hql, Class<V> type, UUID of) {
        return session.createQuery(hql, type).setParameter("of", of).getResultList();
    }
}
