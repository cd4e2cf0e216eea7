package io.sunledger.lineage;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.lineage.DecideLinks.Decision;
import io.sunledger.lineage.domain.HigherPlan;
import io.sunledger.lineage.domain.HigherTask;
import io.sunledger.lineage.domain.Matching;
import io.sunledger.lineage.domain.Matching.Pair;
import io.sunledger.lineage.domain.Matching.Said;
import io.sunledger.lineage.domain.TaskLink;
import io.sunledger.lineage.store.LineageStore;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which tasks here answer which higher ones: the openness office decides, on what is proposed and on what is not.
 *
 * <p>Codes of refusal: higherPlan.notFound, lineage.refused (with task.notFound, lineage.unknownHigherTask), version.stale,
 * access.forbidden.
 */
@ApplicationScoped
public class LinkDecisions {
    private final LineageStore store;
    private final EventLog log;
    private final Clock clock;

    LinkDecisions(LineageStore store, EventLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /** Keeps the decisions, all or none. Answers the higher plan's id. */
    @WithTransaction
    public Uni<UUID> decide(DecideLinks command, Actor actor) {
        Permission.RUN_PLANS.require(actor);
        return store.toChange(command.higherPlan(), actor.government())
                .invoke(higher -> higher.change(command.expectedVersion(), clock.instant()))
                .chain(higher -> store.tasks(higher.id())
                        .chain(above -> store.said(higher.planId())
                                .invoke(here -> check(command, above, here))
                                .chain(here -> store.links(higher.id())
                                        .chain(links -> keep(command, higher, new Before(above, here, links), actor))))
                        .chain(() -> log.append(actor, LineageAct.DECIDED, higher.id()))
                        .replaceWith(higher.id()));
    }

    private static void check(DecideLinks command, List<HigherTask> above, List<Said> here) {
        var known = here.stream().map(Said::task).collect(Collectors.toSet());
        var knownAbove = above.stream().map(HigherTask::id).collect(Collectors.toSet());
        var breaches = breaches(command, known, knownAbove);
        if (!breaches.isEmpty()) {
            throw Refused.forAll("lineage.refused", breaches);
        }
    }

    private static List<Breach> breaches(DecideLinks command, Set<UUID> known, Set<UUID> knownAbove) {
        var breaches = new ArrayList<Breach>();
        for (var i = 0; i < command.decisions().size(); i++) {
            var decision = command.decisions().get(i);
            var path = "/decisions/" + i;
            if (!known.contains(decision.task())) {
                breaches.add(Breach.at(path + "/taskId", "task.notFound", decision.task()));
            }
            if (!knownAbove.contains(decision.higherTask())) {
                breaches.add(Breach.at(path + "/higherTaskId", "lineage.unknownHigherTask", decision.higherTask()));
            }
        }
        return breaches;
    }

    /** What there was before the decisions. */
    private record Before(List<HigherTask> above, List<Said> here, List<TaskLink> links) {
        Matching matching() {
            return new Matching(
                    above.stream().map(task -> new Said(task.id(), task.text())).toList(), here);
        }

        Map<Pair, TaskLink> byPair() {
            var byPair = new HashMap<Pair, TaskLink>();
            links.forEach(link -> byPair.put(new Pair(link.taskId(), link.higherTaskId()), link));
            return byPair;
        }
    }

    private Uni<Void> keep(DecideLinks command, HigherPlan higher, Before before, Actor actor) {
        var links = before.byPair();
        var matching = before.matching();
        var made = new ArrayList<TaskLink>();
        for (Decision decision : command.decisions()) {
            var pair = new Pair(decision.task(), decision.higherTask());
            var now = new TaskLink.Decision(decision.accepted(), actor, clock.instant());
            var link = links.get(pair);
            if (link == null) {
                link = new TaskLink(Ids.next(), higher, pair, matching.of(pair), now);
                links.put(pair, link);
                made.add(link);
            }
            link.decide(now);
        }
        return store.add(made);
    }
}
