package io.sunledger.review.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.platform.Batch;
import io.sunledger.review.CloseOutFiles;
import io.sunledger.review.CloseOutView;
import io.sunledger.review.LookBackCounts;
import io.sunledger.review.LookBackEntryView;
import io.sunledger.review.LookBackView;
import io.sunledger.review.LookBacks;
import io.sunledger.review.WaiverView;
import io.sunledger.review.domain.CloseOutState;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What hangs on close-outs and look-backs, and a duty's, loaded for all of them at once. */
@GraphQLApi
public class CloseOutFieldsGraphQl {
    private final CloseOutFiles files;
    private final LookBacks lookBacks;
    private final Duties duties;
    private final Units units;
    private final CurrentActor actor;

    CloseOutFieldsGraphQl(CloseOutFiles files, LookBacks lookBacks, Duties duties, Units units, CurrentActor actor) {
        this.files = files;
        this.lookBacks = lookBacks;
        this.duties = duties;
        this.units = units;
        this.actor = actor;
    }

    @NonNull
    @Name("closeOuts")
    public Uni<List<List<CloseOutView>>> ofDuties(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return files.ofDuties(ids).map(rows -> Batch.lists(ids, rows, CloseOutView::dutyId));
    }

    /** How far the closing out of the duty is. */
    @NonNull
    public Uni<List<CloseOutState>> closeOutState(@Source List<DutyView> of) {
        return ofDuties(of)
                .map(all -> all.stream().map(CloseOutFieldsGraphQl::last).toList());
    }

    @NonNull
    @Name("lookBacks")
    public Uni<List<List<LookBackEntryView>>> lookBacksOfDuties(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return lookBacks.ofDuties(ids).map(rows -> Batch.lists(ids, rows, LookBackEntryView::dutyId));
    }

    @NonNull
    public Uni<List<List<WaiverView>>> waivers(@Source List<CloseOutView> of) {
        var ids = of.stream().map(CloseOutView::id).toList();
        return files.waiversOf(ids).map(rows -> Batch.lists(ids, rows, WaiverView::closeOutId));
    }

    @NonNull
    public Uni<List<LookBackCounts>> counts(@Source List<LookBackView> of) {
        return lookBacks.countsOf(of.stream().map(LookBackView::id).toList(), actor.get());
    }

    @Name("duty")
    public Uni<List<@Nullable DutyView>> dutyOfCloseOuts(@Source List<CloseOutView> of) {
        return duties(of.stream().map(CloseOutView::dutyId).toList());
    }

    @Name("duty")
    public Uni<List<@Nullable DutyView>> dutyOfEntries(@Source List<LookBackEntryView> of) {
        return duties(of.stream().map(LookBackEntryView::dutyId).toList());
    }

    @Name("unit")
    public Uni<List<@Nullable UnitView>> unitOfCloseOuts(@Source List<CloseOutView> of) {
        return units(of.stream().map(CloseOutView::unitId).toList());
    }

    @Name("unit")
    public Uni<List<@Nullable UnitView>> unitOfEntries(@Source List<LookBackEntryView> of) {
        return units(of.stream().map(LookBackEntryView::unitId).toList());
    }

    private static CloseOutState last(List<CloseOutView> closeOuts) {
        return closeOuts.isEmpty()
                ? CloseOutState.NOT_ASKED
                : closeOuts.get(closeOuts.size() - 1).state();
    }

    private Uni<List<@Nullable DutyView>> duties(List<UUID> ids) {
        return duties.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, DutyView::id));
    }

    private Uni<List<@Nullable UnitView>> units(List<UUID> ids) {
        return units.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, UnitView::id));
    }
}
