package io.sunledger.succession;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.kernel.Actor;
import io.sunledger.plan.Plans;
import io.sunledger.security.Permission;
import io.sunledger.succession.store.SuccessionReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What could be carried over, which the openness office asks, and where duties come from, which whoever sees a duty asks.
 *
 * <p>Codes of refusal: plan.notFound, duty.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class SuccessionReading {
    private final SuccessionReads reads;
    private final Duties duties;
    private final Plans plans;
    private final Clock clock;

    SuccessionReading(SuccessionReads reads, Duties duties, Plans plans, Clock clock) {
        this.reads = reads;
        this.duties = duties;
        this.plans = plans;
        this.clock = clock;
    }

    /** The unfinished duties of the earlier plan by due date, each with the task of the later one that is most alike. */
    public Uni<List<CarryCandidate>> proposal(UUID fromPlan, UUID toPlan, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return plans.get(fromPlan, actor)
                .chain(() -> plans.get(toPlan, actor))
                .chain(() -> reads.unfinished(fromPlan, actor.government()))
                .chain(unfinished -> reads.unfinished(toPlan, actor.government())
                        .chain(later -> duties.ofIds(
                                        unfinished.stream().map(Owed::duty).toList(), actor)
                                .map(views -> candidates(unfinished, later, views))));
    }

    /** Where a duty comes from and went, the oldest step first. */
    public Uni<List<LineageView>> lineage(UUID duty, Actor actor) {
        return duties.get(duty, actor)
                .chain(seen -> lineages(List.of(seen.id())))
                .map(lineages -> lineages.get(0));
    }

    /** The same for duties that the caller was shown, one list a duty. */
    public Uni<List<List<LineageView>>> lineages(Collection<UUID> shown) {
        var chain = new LineageChain(clock.getZone());
        return reads.families(shown)
                .map(links -> links.stream().collect(Collectors.groupingBy(LineageLink::asked)))
                .map(families -> shown.stream()
                        .map(duty -> chain.of(families.getOrDefault(duty, List.of())))
                        .toList());
    }

    private static List<CarryCandidate> candidates(List<Owed> unfinished, List<Owed> later, List<DutyView> views) {
        Map<UUID, DutyView> byId = views.stream().collect(Collectors.toMap(DutyView::id, Function.identity()));
        var proposals = new Proposals(unfinished, later);
        return unfinished.stream()
                .filter(owed -> byId.containsKey(owed.duty()))
                .map(owed -> candidate(Objects.requireNonNull(byId.get(owed.duty())), owed, proposals.of(owed)))
                .toList();
    }

    private static CarryCandidate candidate(DutyView duty, Owed owed, Proposals.Proposal proposal) {
        var task = proposal.task();
        return task == null
                ? new CarryCandidate(duty, owed.text(), null, null, 0)
                : new CarryCandidate(duty, owed.text(), task.task(), task.text(), proposal.likeness());
    }
}
