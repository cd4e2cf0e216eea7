package io.sunledger.evidence.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.evidence.DuplicateView;
import io.sunledger.evidence.EvidenceView;
import io.sunledger.evidence.PageCheckView;
import io.sunledger.evidence.domain.EvidenceItem;
import io.sunledger.evidence.domain.LinkedPage;
import io.sunledger.evidence.domain.StoredFile;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries that make views of evidence. */
@ApplicationScoped
public class EvidenceReads {
    private static final String ITEM = """
            select i, f, r, p from EvidenceItem i
            left join StoredFile f on f.id = i.fileId
            left join StoredFile r on r.id = i.redactedFileId
            left join LinkedPage p on p.id = i.id
            where\s""";
    private static final String OF_GOVERNMENT = "i.government = :government";
    private static final String OF_UNIT =
            " and i.unitId in (select u.id from Unit u where u.government = :government and u.code = :unit)";
    private static final String TROUBLE =
            " and i.removedAt is null and (i.linkState = io.sunledger.evidence.domain.LinkState.DEAD or i.linkChanged)";

    private static final String SHARED = " " + """
            and i.removedAt is null and exists (
                select 1 from EvidenceItem o where o.government = i.government and o.sha256 = i.sha256
                and o.removedAt is null and o.dutyId <> i.dutyId)""";

    private final Reads reads;

    EvidenceReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<@Nullable EvidenceView> one(UUID id, String government) {
        return reads.one(
                        ITEM + "i.id = :id and i.government = :government",
                        Row.class,
                        Map.of("id", id, "government", government))
                .map(row -> row == null ? null : row.view());
    }

    /** What duties have, what was removed included, in the order in which it was added. */
    public Uni<List<EvidenceView>> ofDuties(Collection<UUID> duties) {
        return views("i.dutyId in :ids order by i.id", duties);
    }

    /** How many pieces duties have, those removed not counted. */
    public Uni<Map<UUID, Integer>> counts(Collection<UUID> duties) {
        return reads.list(
                        "select i.dutyId, cast(count(*) as Integer) from EvidenceItem i"
                                + " where i.dutyId in :ids and i.removedAt is null group by i.dutyId",
                        Count.class,
                        Map.of("ids", duties))
                .map(counts -> counts.stream().collect(Collectors.toMap(Count::duty, Count::pieces)));
    }

    record Count(UUID duty, Integer pieces) {}

    public Uni<List<EvidenceView>> ofReports(Collection<UUID> reports) {
        return views("i.reportId in :ids order by i.id", reports);
    }

    private Uni<List<EvidenceView>> views(String condition, Collection<UUID> ids) {
        return reads.list(ITEM + condition, Row.class, Map.of("ids", ids))
                .map(rows -> rows.stream().map(Row::view).toList());
    }

    /** Links whose page is dead or says something else than before, newest first. */
    public Uni<Page<EvidenceView>> troubles(@Nullable UUID plan, PageRequest page, DutyScope scope) {
        return page(TROUBLE, plan, page, scope);
    }

    /** Files that several duties have, newest first. */
    public Uni<Page<EvidenceView>> shared(@Nullable UUID plan, PageRequest page, DutyScope scope) {
        return page(SHARED, plan, page, scope);
    }

    private Uni<Page<EvidenceView>> page(String condition, @Nullable UUID plan, PageRequest request, DutyScope scope) {
        var parameters = new HashMap<String, Object>();
        var within = within(scope, parameters);
        var ofPlan = "";
        if (plan != null) {
            parameters.put("plan", plan);
            ofPlan = " and i.planId = :plan";
        }
        var keyset = Keyset.newestFirst(ITEM + within + condition + ofPlan, Row.class, "i.id", Row::id);
        return reads.page(keyset, request, parameters)
                .map(rows -> new Page<>(
                        rows.items().stream().map(Row::view).toList(),
                        rows.cursors(),
                        rows.hasNext(),
                        rows.hasPrevious()));
    }

    /** Puts what it names among the parameters. */
    private static String within(DutyScope scope, Map<String, Object> parameters) {
        parameters.put("government", scope.government());
        if (scope.unit() == null) {
            return OF_GOVERNMENT;
        }
        parameters.put("unit", scope.unit());
        return OF_GOVERNMENT + OF_UNIT;
    }

    /** The same files on other duties, of those that are within the scope. */
    public Uni<List<DuplicateView>> duplicates(Collection<UUID> evidence, DutyScope scope) {
        var parameters = new HashMap<String, Object>();
        parameters.put("ids", evidence);
        var within = within(scope, parameters);
        return reads.list("""
                select o.id, i.id, i.dutyId, i.unitId, i.title, i.addedAt
                from EvidenceItem i join EvidenceItem o
                on o.sha256 = i.sha256 and o.government = i.government and o.dutyId <> i.dutyId
                where o.id in :ids and i.removedAt is null and\s""" + within + " order by i.id", DuplicateView.class, parameters);
    }

    public Uni<List<PageCheckView>> checks(Collection<UUID> evidence) {
        return reads.list(
                "select c.id, c.pageId, c.at, c.status, c.failure, c.finalUrl, c.title, c.hash, c.publishedOn"
                        + " from PageCheck c where c.pageId in :ids order by c.at, c.id",
                PageCheckView.class,
                Map.of("ids", evidence));
    }

    /** What a page said when it was read last. */
    public Uni<@Nullable String> text(UUID evidence) {
        return reads.inSession(session -> session.createQuery(
                        "select text from PageCheck where pageId = :id and text is not null order by at desc",
                        String.class)
                .setParameter("id", evidence)
                .setMaxResults(1)
                .getSingleResultOrNull());
    }

    /** Where a piece's own file lies, and the one in its place. */
    public Uni<@Nullable Places> places(UUID evidence) {
        return reads.one(
                "select f.place, r.place from EvidenceItem i left join StoredFile f on f.id = i.fileId"
                        + " left join StoredFile r on r.id = i.redactedFileId where i.id = :id",
                Places.class,
                Map.of("id", evidence));
    }

    /** Where the octets lie. */
    public record Places(@Nullable String own, @Nullable String redacted) {}

    record Row(
            EvidenceItem item,
            @Nullable StoredFile file,
            @Nullable StoredFile redacted,
            @Nullable LinkedPage page) {
        UUID id() {
            return item.id();
        }

        EvidenceView view() {
            return EvidenceViews.of(item, file, redacted, page);
        }
    }
}
