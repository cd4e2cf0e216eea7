package io.sunledger.urging.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.platform.Batch;
import io.sunledger.security.CurrentActor;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import io.sunledger.urging.PauseView;
import io.sunledger.urging.SheetView;
import io.sunledger.urging.UrgingPauses;
import io.sunledger.urging.UrgingSheets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** What hangs on sheets, and a duty's sheets, loaded for all of them at once. */
@GraphQLApi
public class SheetFieldsGraphQl {
    private final UrgingSheets sheets;
    private final UrgingPauses pauses;
    private final Duties duties;
    private final Units units;
    private final CurrentActor actor;

    SheetFieldsGraphQl(UrgingSheets sheets, UrgingPauses pauses, Duties duties, Units units, CurrentActor actor) {
        this.sheets = sheets;
        this.pauses = pauses;
        this.duties = duties;
        this.units = units;
        this.actor = actor;
    }

    /** The urging sheets on it, by number. */
    @NonNull
    public Uni<List<List<SheetView>>> sheets(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return sheets.ofDuties(ids, actor.get())
                .map(rows -> Batch.lists(ids, rows, sheet -> Objects.requireNonNull(sheet.dutyId())));
    }

    /** That it is not urged now. */
    public Uni<List<@Nullable PauseView>> urgingPause(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return pauses.ofDuties(ids).map(rows -> Batch.ones(ids, rows, PauseView::dutyId));
    }

    public Uni<List<@Nullable DutyView>> duty(@Source List<SheetView> of) {
        List<@Nullable UUID> ids = of.stream().map(SheetView::dutyId).toList();
        Set<UUID> known = ids.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .collect(Collectors.toSet());
        return duties.ofIds(known, actor.get()).map(rows -> Batch.ones(ids, rows, DutyView::id));
    }

    public Uni<List<@Nullable UnitView>> unit(@Source List<SheetView> of) {
        var ids = of.stream().map(SheetView::unitId).toList();
        return units.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, UnitView::id));
    }
}
