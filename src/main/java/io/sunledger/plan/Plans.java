package io.sunledger.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.domain.PlanParts;
import io.sunledger.plan.domain.PlanRevision;
import io.sunledger.plan.store.PlanReads;
import io.sunledger.plan.store.PlanStore;
import io.sunledger.plan.store.TaskSearch;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The plans of a government. Whoever belongs to a government reads its plans; only its openness office issues and amends them.
 *
 * <p>Codes of refusal: plan.notFound, plan.noReason, plan.cannotAmend, task.notFound, task.noText, item.notFound, version.stale, access.forbidden,
 * search.tooLong.
 */
@ApplicationScoped
public class Plans {
    private static final String ISSUED = "发布";

    private final PlanStore store;
    private final PlanReads reads;
    private final TaskSearch search;
    private final List<PlanListener> listeners;
    private final ObjectMapper json;
    private final EventLog log;
    private final Clock clock;

    Plans(
            PlanStore store,
            PlanReads reads,
            TaskSearch search,
            @All List<PlanListener> listeners,
            ObjectMapper json,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.search = search;
        this.listeners = listeners;
        this.json = json;
        this.log = log;
        this.clock = clock;
    }

    /** Makes the plan and all that follows from it; joins the transaction that is open. Answers the plan's id. */
    @WithTransaction
    public Uni<UUID> issue(IssuePlan command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        var parts = Assembly.apart(command.content(), actor.government(), clock.instant(), actor.account());
        return store.add(parts.all())
                .chain(() -> store.add(List.of(revision(parts, 0, ISSUED, actor))))
                .chain(() -> tell(
                        listener -> listener.issued(new PlanIssued(parts.plan().id(), actor))))
                .call(() -> log.append(actor, PlanAct.ISSUED, parts.plan().id()))
                .replaceWith(parts.plan().id());
    }

    /** Changes an issued plan, keeps what it said before, and has all that follows from it follow. */
    @WithTransaction
    public Uni<UUID> amend(AmendPlan command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return store.toAmend(command.plan(), actor.government())
                .invoke(parts -> parts.plan().amend(command.expectedVersion(), command.reason(), clock.instant()))
                .map(parts -> Amendment.of(command, parts))
                .call(amendment -> store.remove(amendment.removed()))
                .call(amendment -> store.add(amendment.added()))
                .call(amendment -> store.add(
                        List.of(revision(amendment.parts(), command.expectedVersion() + 1, command.reason(), actor))))
                .call(amendment -> tell(listener -> listener.amended(
                        new PlanAmended(command.plan(), actor, command.reason(), amendment.touched()))))
                .call(() -> log.append(actor, PlanAct.AMENDED, command.plan(), command.reason()))
                .replaceWith(command.plan());
    }

    /** @throws Refused plan.notFound */
    public Uni<PlanView> get(UUID plan, Actor actor) {
        return find(plan, actor).onItem().ifNull().failWith(() -> Refused.notFound("plan", plan));
    }

    /** The plan, or null where there is none of this actor's government. */
    public Uni<@Nullable PlanView> find(UUID plan, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return reads.plan(plan, actor.government());
    }

    /** The government's plans, the latest entered first. */
    public Uni<Page<PlanView>> list(@Nullable Integer year, PageRequest page, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return reads.plans(year, page, actor.government());
    }

    /** Those of the government's tasks that are asked for, in the order in which they were entered. */
    public Uni<Page<TaskView>> tasks(FindTasks filter, PageRequest page, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return search.page(filter, page, actor.government());
    }

    /** The task, or null where there is none of this actor's government. */
    public Uni<@Nullable TaskView> findTask(UUID task, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return reads.task(task, actor.government());
    }

    /** The item, or null where there is none of this actor's government. */
    public Uni<@Nullable ItemView> findItem(UUID item, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return reads.item(item, actor.government());
    }

    private Uni<Void> tell(Function<PlanListener, Uni<Void>> event) {
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(event::apply)
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private PlanRevision revision(PlanParts parts, int number, String reason, Actor by) {
        try {
            var content = json.writeValueAsString(new Assembly(parts).together());
            return new PlanRevision(
                    Ids.next(), parts.plan().id(), number, new PlanRevision.Act(by, clock.instant(), reason), content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
