package io.sunledger.live;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.live.domain.FeedKind;
import io.sunledger.messaging.Inbox;
import io.sunledger.plan.PlanDetails;
import io.sunledger.platform.graphql.Node;
import io.sunledger.undertaking.HandOvers;
import io.sunledger.unit.Groups;
import io.sunledger.unit.Units;
import io.sunledger.urging.UrgingSheets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What stands for itself, by kind. */
@ApplicationScoped
class ThingsOfGovernments {
    private final Units units;
    private final Groups groups;
    private final PlanDetails plans;
    private final UrgingSheets sheets;
    private final HandOvers handOvers;
    private final Inbox inbox;

    ThingsOfGovernments(
            Units units, Groups groups, PlanDetails plans, UrgingSheets sheets, HandOvers handOvers, Inbox inbox) {
        this.units = units;
        this.groups = groups;
        this.plans = plans;
        this.sheets = sheets;
        this.handOvers = handOvers;
        this.inbox = inbox;
    }

    /** Those of the ids that the actor may see. */
    Uni<? extends List<? extends Node>> of(FeedKind kind, Set<UUID> ids, Actor actor) {
        return switch (kind) {
            case UNIT -> units.ofIds(ids, actor);
            case GROUP -> groups.ofIds(ids, actor);
            case PLAN -> plans.plans(ids, actor);
            case ITEM -> plans.items(ids, actor);
            case TASK -> plans.tasks(ids, actor);
            case SHEET -> sheets.ofIds(ids, actor);
            case HAND_OVER -> handOvers.ofIds(ids, actor);
            case MESSAGE -> inbox.ofIds(ids, actor);
            case DUTY, REPORT, MEASURE, CLOSE_OUT, EXTENSION, EVIDENCE, OCCURRENCE, LEDGER_ENTRY ->
                throw new IllegalArgumentException(kind + " hangs on a duty");
        };
    }
}
