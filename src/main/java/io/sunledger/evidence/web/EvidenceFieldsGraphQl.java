package io.sunledger.evidence.web;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyView;
import io.sunledger.evidence.DuplicateView;
import io.sunledger.evidence.Evidence;
import io.sunledger.evidence.EvidenceView;
import io.sunledger.evidence.PageCheckView;
import io.sunledger.platform.Batch;
import io.sunledger.progress.ReportView;
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

/** What hangs on evidence, and the evidence of duties and reports, loaded for all of them at once. */
@GraphQLApi
public class EvidenceFieldsGraphQl {
    private final Evidence evidence;
    private final Duties duties;
    private final Units units;
    private final CurrentActor actor;

    EvidenceFieldsGraphQl(Evidence evidence, Duties duties, Units units, CurrentActor actor) {
        this.evidence = evidence;
        this.duties = duties;
        this.units = units;
        this.actor = actor;
    }

    @NonNull
    @Name("evidence")
    public Uni<List<List<EvidenceView>>> ofDuties(@Source List<DutyView> of) {
        var ids = of.stream().map(DutyView::id).toList();
        return evidence.ofDuties(ids).map(rows -> Batch.lists(ids, rows, EvidenceView::dutyId));
    }

    @NonNull
    @Name("evidence")
    public Uni<List<List<EvidenceView>>> ofReports(@Source List<ReportView> of) {
        var ids = of.stream().map(ReportView::id).toList();
        return evidence.ofReports(ids)
                .map(rows -> ids.stream()
                        .map(id -> rows.stream()
                                .filter(row -> id.equals(row.reportId()))
                                .toList())
                        .toList());
    }

    /** The very same file on other duties that the caller may see. */
    @NonNull
    public Uni<List<List<DuplicateView>>> duplicates(@Source List<EvidenceView> of) {
        var ids = of.stream().map(EvidenceView::id).toList();
        return evidence.duplicatesOf(ids, actor.get()).map(rows -> Batch.lists(ids, rows, DuplicateView::ofEvidenceId));
    }

    /** Each look at the linked page, oldest first. */
    @NonNull
    public Uni<List<List<PageCheckView>>> checks(@Source List<EvidenceView> of) {
        var ids = of.stream().map(EvidenceView::id).toList();
        return evidence.checksOf(ids).map(rows -> Batch.lists(ids, rows, PageCheckView::evidenceId));
    }

    @Name("duty")
    public Uni<List<@Nullable DutyView>> dutyOfEvidence(@Source List<EvidenceView> of) {
        return duties(of.stream().map(EvidenceView::dutyId).toList());
    }

    @Name("duty")
    public Uni<List<@Nullable DutyView>> dutyOfDuplicate(@Source List<DuplicateView> of) {
        return duties(of.stream().map(DuplicateView::dutyId).toList());
    }

    @Name("unit")
    public Uni<List<@Nullable UnitView>> unitOfEvidence(@Source List<EvidenceView> of) {
        var ids = of.stream().map(EvidenceView::unitId).toList();
        return units.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, UnitView::id));
    }

    private Uni<List<@Nullable DutyView>> duties(List<UUID> ids) {
        return duties.ofIds(Set.copyOf(ids), actor.get()).map(rows -> Batch.ones(ids, rows, DutyView::id));
    }
}
