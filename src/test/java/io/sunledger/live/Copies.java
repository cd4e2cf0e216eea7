package io.sunledger.live;

import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.Extensions;
import io.sunledger.duty.FindDuties;
import io.sunledger.evidence.Evidence;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.PageRequest;
import io.sunledger.messaging.Inbox;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.Plans;
import io.sunledger.platform.graphql.Node;
import io.sunledger.progress.Reports;
import io.sunledger.review.CloseOutFiles;
import io.sunledger.undertaking.FindHandOvers;
import io.sunledger.undertaking.HandOvers;
import io.sunledger.undertaking.Measures;
import io.sunledger.unit.FindUnits;
import io.sunledger.unit.Groups;
import io.sunledger.unit.Units;
import io.sunledger.urging.FindSheets;
import io.sunledger.urging.UrgingSheets;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What clients keep: by deltas, or loaded anew by lists. */
@Singleton
@SuppressWarnings("NullAway.Init")
class Copies {
    private static final PageRequest ALL = PageRequest.first(100);

    @Inject
    Feed feed;

    @Inject
    Units units;

    @Inject
    Groups groups;

    @Inject
    Plans plans;

    @Inject
    PlanDetails details;

    @Inject
    Duties duties;

    @Inject
    Reports reports;

    @Inject
    Measures measures;

    @Inject
    Extensions extensions;

    @Inject
    Evidence evidence;

    @Inject
    CloseOutFiles closeOuts;

    @Inject
    UrgingSheets sheets;

    @Inject
    HandOvers handOvers;

    @Inject
    Inbox inbox;

    /** A client of this actor that keeps a copy by deltas. */
    Copy of(Actor actor, int page) {
        return new Copy(actor, page);
    }

    /** All that this actor's lists show. */
    Map<UUID, Node> loaded(Actor actor) {
        var all = new ArrayList<Node>();
        all.addAll(answer(() -> units.list(FindUnits.ALL, ALL, actor)).items());
        all.addAll(answer(() -> groups.list(actor)));
        var planViews = answer(() -> plans.list(null, ALL, actor)).items();
        all.addAll(planViews);
        var items = answer(
                () -> details.itemsOf(planViews.stream().map(PlanView::id).toList()));
        all.addAll(items);
        all.addAll(answer(() -> details.tasksOf(items.stream().map(ItemView::id).toList())));
        var owed = answer(() -> duties.list(FindDuties.ALL, ALL, actor)).items();
        all.addAll(owed);
        var ids = owed.stream().map(DutyView::id).toList();
        all.addAll(answer(() -> reports.ofDuties(ids)));
        all.addAll(answer(() -> measures.ofDuties(ids)));
        all.addAll(answer(() -> extensions.ofDuties(ids)));
        all.addAll(answer(() -> evidence.ofDuties(ids)));
        all.addAll(answer(() -> closeOuts.ofDuties(ids)));
        all.addAll(answer(() -> sheets.list(FindSheets.ALL, ALL, actor)).items());
        all.addAll(answer(() -> handOvers.list(FindHandOvers.ALL, ALL, actor)).items());
        all.addAll(answer(() -> inbox.list(false, ALL, actor)).items());
        var kept = new TreeMap<UUID, Node>();
        all.forEach(node -> kept.put(node.getId(), node));
        return kept;
    }

    final class Copy {
        final Map<UUID, Node> kept = new TreeMap<>();
        final List<FeedChange> told = new ArrayList<>();
        private final Actor actor;
        private final int page;
        private @Nullable String cursor;

        private Copy(Actor actor, int page) {
            this.actor = actor;
            this.page = page;
        }

        Copy catchUp() {
            var more = true;
            for (var pages = 0; more; pages++) {
                assertThat(pages).isLessThan(1000);
                var answer = answer(() -> feed.since(cursor, page, actor));
                answer.changes().forEach(this::keep);
                cursor = answer.cursor();
                more = answer.hasMore();
            }
            return this;
        }

        private void keep(FeedChange change) {
            told.add(change);
            assertThat(change.node() == null).isEqualTo(change.deleted());
            if (change.node() == null) {
                kept.remove(change.id());
            } else {
                kept.put(change.id(), change.node());
            }
        }
    }
}
