package io.sunledger.lineage;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.intake.PlanDocuments;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.lineage.domain.HigherPlan;
import io.sunledger.lineage.domain.HigherTask;
import io.sunledger.lineage.store.LineageStore;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which documents of a higher level a plan implements, and what these ask for. Only the openness office says so.
 *
 * <p>Codes of refusal: plan.notFound, higherPlan.notFound, higherPlan.noTitle, higherPlan.tooLong, higherPlan.year, higherPlan.known, higherPlan.noSource,
 * higherPlan.ownPlan, higherPlan.decided, higherPlan.noTasks, higherPlan.noReason, document.*, version.stale,
 * idempotency.otherRequest, access.forbidden.
 */
@ApplicationScoped
public class HigherPlans {
    private static final String WHAT = "higherPlan";
    private static final int LONGEST = 300;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2100;

    private final LineageStore store;
    private final PlanDocuments documents;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    HigherPlans(LineageStore store, PlanDocuments documents, Idempotency idempotency, EventLog log, Clock clock) {
        this.store = store;
        this.documents = documents;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Adds a document of a higher level to those that a plan implements. Answers its id. */
    @WithTransaction
    public Uni<UUID> add(AddHigherPlan command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        check(command);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> store.lockPlan(command.plan(), actor.government())
                        .chain(() -> unknown(command))
                        .chain(() -> keep(command, actor)));
    }

    private static void check(AddHigherPlan command) {
        if (command.title().isBlank()) {
            throw new Refused("higherPlan.noTitle");
        }
        if (Stream.of(command.title(), command.number(), command.issuer())
                .anyMatch(text -> text != null && text.length() > LONGEST)) {
            throw new Refused("higherPlan.tooLong", LONGEST);
        }
        var year = command.year();
        if (year != null && (year < FIRST_YEAR || year > LAST_YEAR)) {
            throw new Refused("higherPlan.year", year);
        }
    }

    private Uni<Void> unknown(AddHigherPlan command) {
        var number = command.number();
        if (number == null) {
            return Uni.createFrom().voidItem();
        }
        return store.has(command.plan(), number)
                .invoke(known -> {
                    if (known) {
                        throw Refused.of(Refused.Kind.CONFLICT, "higherPlan.known", number);
                    }
                })
                .replaceWithVoid();
    }

    private Uni<UUID> keep(AddHigherPlan command, Actor actor) {
        var name = new HigherPlan.Name(command.number(), command.title().strip(), command.issuer(), command.year());
        var higher = new HigherPlan(Ids.next(), command.plan(), name, actor, clock.instant());
        return store.add(List.of(higher))
                .chain(() -> log.append(actor, LineageAct.IMPLEMENTS, higher.id()))
                .replaceWith(higher.id());
    }

    /**
     * Takes the tasks of a higher plan; what it says now replaces what was known of it, unless something has been decided on that.
     * Answers its id.
     */
    public Uni<UUID> register(RegisterHigherTasks command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        var document = command.document();
        var source = command.sourcePlan();
        if (document != null && source == null) {
            return documents
                    .tasksIn(document, actor)
                    .map(tasks -> tasks.stream()
                            .map(task -> new HigherTask.Said(task.number(), task.text(), null))
                            .toList())
                    .chain(said -> Panache.withTransaction(
                            () -> opened(command, actor).chain(higher -> replace(higher, said, null, actor))));
        }
        if (source != null && document == null) {
            return Panache.withTransaction(
                    () -> opened(command, actor).chain(higher -> pointed(higher, source, actor)));
        }
        throw new Refused("higherPlan.noSource");
    }

    private Uni<HigherPlan> opened(RegisterHigherTasks command, Actor actor) {
        return store.toChange(command.higherPlan(), actor.government())
                .invoke(higher -> higher.change(command.expectedVersion(), clock.instant()));
    }

    private Uni<UUID> pointed(HigherPlan higher, UUID source, Actor actor) {
        if (source.equals(higher.planId())) {
            throw new Refused("higherPlan.ownPlan");
        }
        return store.published(source, actor.government()).chain(said -> replace(higher, said, source, actor));
    }

    private Uni<UUID> replace(HigherPlan higher, List<HigherTask.Said> said, @Nullable UUID source, Actor actor) {
        if (said.isEmpty()) {
            throw new Refused("higherPlan.noTasks");
        }
        var tasks = IntStream.range(0, said.size())
                .mapToObj(i -> new HigherTask(Ids.next(), actor.government(), higher, i, said.get(i)))
                .toList();
        return store.links(higher.id())
                .invoke(links -> {
                    if (!links.isEmpty()) {
                        throw Refused.of(Refused.Kind.CONFLICT, "higherPlan.decided", links.size());
                    }
                })
                .chain(() -> store.removeTasks(higher.id()))
                .invoke(() -> higher.isPlan(source))
                .chain(() -> store.add(tasks))
                .chain(() -> log.append(actor, LineageAct.READ, higher.id()))
                .replaceWith(higher.id());
    }

    /** Takes a document from those that a plan implements. Answers the plan's id. */
    @WithTransaction
    public Uni<UUID> remove(RemoveHigherPlan command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        if (command.reason().isBlank()) {
            throw new Refused("higherPlan.noReason");
        }
        return store.toChange(command.higherPlan(), actor.government())
                .invoke(higher -> higher.change(command.expectedVersion(), clock.instant()))
                .call(store::remove)
                .call(higher -> log.append(actor, LineageAct.REMOVED, higher.id(), command.reason()))
                .map(HigherPlan::planId);
    }

    static Refused notFound(UUID higherPlan) {
        return Refused.notFound(WHAT, higherPlan);
    }
}
