package io.sunledger.lineage;

import io.smallrye.mutiny.Uni;
import io.sunledger.intake.NamedDocument;
import io.sunledger.intake.PlanDocuments;
import io.sunledger.kernel.Actor;
import io.sunledger.lineage.domain.HigherDocuments;
import io.sunledger.lineage.domain.HigherDocuments.Higher;
import io.sunledger.lineage.domain.HigherDocuments.Named;
import io.sunledger.lineage.domain.Matching;
import io.sunledger.lineage.domain.Matching.Pair;
import io.sunledger.lineage.domain.Matching.Said;
import io.sunledger.lineage.store.LineageReads;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.Plans;
import io.sunledger.plan.TaskView;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is to see of the levels above. Who reads plans reads which higher ones they implement; what is proposed the openness
 * office alone asks.
 *
 * <p>Codes of refusal: plan.notFound, higherPlan.notFound, access.forbidden.
 */
@ApplicationScoped
public class LineageReading {
    private final LineageReads reads;
    private final PlanDocuments documents;
    private final Plans plans;

    LineageReading(LineageReads reads, PlanDocuments documents, Plans plans) {
        this.reads = reads;
        this.documents = documents;
        this.plans = plans;
    }

    /** The documents of a higher level that the plan's own document names. */
    public Uni<List<HigherPlanProposal>> proposals(UUID plan, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return plans.get(plan, actor)
                .chain(found -> documents
                        .namedIn(plan, actor)
                        .chain(named -> reads.ofPlans(List.of(plan), actor.government())
                                .map(known -> proposals(found, named, known))));
    }

    private static List<HigherPlanProposal> proposals(
            PlanView plan, List<NamedDocument> named, List<HigherPlanView> known) {
        var higher = new HigherDocuments(plan.documentNumber(), plan.title())
                .among(named.stream()
                        .map(one -> new Named(one.title(), one.number()))
                        .toList());
        return higher.stream()
                .map(one -> new HigherPlanProposal(
                        one.named().number(),
                        one.named().title(),
                        one.issuer(),
                        one.year(),
                        one.plan(),
                        known.stream().anyMatch(there -> isThe(there, one))))
                .toList();
    }

    private static boolean isThe(HigherPlanView known, Higher proposed) {
        var number = proposed.named().number();
        return number == null ? known.title().equals(proposed.named().title()) : number.equals(known.number());
    }

    /** The higher plan, or null where there is none of this actor's government. */
    public Uni<@Nullable HigherPlanView> find(UUID higherPlan, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return reads.one(higherPlan, actor.government());
    }

    /** @throws io.sunledger.kernel.Refused higherPlan.notFound */
    public Uni<HigherPlanView> get(UUID higherPlan, Actor actor) {
        return find(higherPlan, actor).onItem().ifNull().failWith(() -> HigherPlans.notFound(higherPlan));
    }

    /** What plans implement, in the order in which it was added. */
    public Uni<List<HigherPlanView>> ofPlans(Collection<UUID> planIds, Actor actor) {
        Permission.READ_PLANS.require(actor);
        return reads.ofPlans(planIds, actor.government());
    }

    /** The tasks of higher plans that the caller was shown. */
    public Uni<List<HigherTaskView>> tasksOf(Collection<UUID> shown) {
        return reads.tasksOf(shown);
    }

    /** What was decided on a higher plan's tasks. */
    public Uni<List<TaskLinkView>> linksOf(UUID higherPlan, Actor actor) {
        return get(higherPlan, actor).chain(found -> reads.linksOf(found.id()));
    }

    /** What tasks that the caller was shown answer. */
    public Uni<List<TaskLinkView>> answeredBy(Collection<UUID> shown) {
        return reads.acceptedOf(shown);
    }

    /** For each task of a higher plan those here that may answer it, where nobody has decided yet. */
    public Uni<List<LinkProposal>> linkProposals(UUID higherPlan, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return get(higherPlan, actor)
                .chain(found -> reads.tasksOf(List.of(found.id()))
                        .chain(above -> reads.tasksOfPlan(found.planId())
                                .chain(here ->
                                        reads.linksOf(found.id()).map(links -> linkProposals(above, here, links)))));
    }

    private static List<LinkProposal> linkProposals(
            List<HigherTaskView> above, List<TaskView> here, List<TaskLinkView> links) {
        var higherText = above.stream().collect(Collectors.toMap(HigherTaskView::id, HigherTaskView::text));
        var text = here.stream().collect(Collectors.toMap(TaskView::id, TaskView::text));
        var decided = links.stream()
                .map(link -> new Pair(link.taskId(), link.higherTaskId()))
                .collect(Collectors.toSet());
        return new Matching(
                        said(above, HigherTaskView::id, HigherTaskView::text), said(here, TaskView::id, TaskView::text))
                .proposals(decided).stream()
                        .map(match -> new LinkProposal(
                                match.pair().task(),
                                text(text, match.pair().task()),
                                match.pair().higherTask(),
                                text(higherText, match.pair().higherTask()),
                                match.likeness()))
                        .toList();
    }

    private static <T> List<Said> said(List<T> tasks, Function<T, UUID> id, Function<T, String> text) {
        return tasks.stream()
                .map(task -> new Said(id.apply(task), text.apply(task)))
                .toList();
    }

    private static String text(Map<UUID, String> texts, UUID task) {
        return Objects.requireNonNull(texts.get(task));
    }

    /** How far the plan and the higher ones answer each other. */
    public Uni<LineageOverview> overview(UUID plan, Actor actor) {
        return plans.get(plan, actor)
                .chain(() -> reads.tasksOfPlan(plan))
                .chain(here -> reads.ofPlans(List.of(plan), actor.government())
                        .chain(higher -> reads.tasksOf(
                                        higher.stream().map(HigherPlanView::id).toList())
                                .chain(above -> reads.acceptedOf(
                                                here.stream().map(TaskView::id).toList())
                                        .map(links -> new Coverages(above, links).of(plan, here, higher)))));
    }
}
