package io.sunledger.duty.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DueDateView;
import io.sunledger.duty.DutyScope;
import io.sunledger.duty.ExtensionView;
import io.sunledger.duty.FindExtensions;
import io.sunledger.duty.domain.DueCause;
import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries that make views of extensions and of the dates that duties had. */
@ApplicationScoped
public class ExtensionReads {
    private static final String EXTENSION = """
            select e.id, e.version, e.planId, e.dutyId, e.unitId, e.state, e.dueBefore, e.askedDue, e.reason, e.askedAt,
                   e.askedName, e.grantedDue, e.decision, e.decidedAt, e.decidedName
            from Extension e join Duty d on d.id = e.dutyId where\s""";
    private static final String CHANGE = """
            select c.dutyId, c.dueBefore, c.dueAfter, c.planDue, c.at, c.cause, c.reason, c.name, c.extensionId
            from DueChange c where c.dutyId in :duties order by c.id""";
    private static final String DATED =
            "select d.id, d.due, d.planDue, d.owedSince from Duty d where d.id in :duties order by d.id";

    private final Reads reads;

    ExtensionReads(Reads reads) {
        this.reads = reads;
    }

    public Uni<@Nullable ExtensionView> one(UUID extension, DutyScope scope) {
        var within = Within.of(scope);
        var parameters = new HashMap<>(within.parameters());
        parameters.put("extension", extension);
        return reads.one(EXTENSION + within.hql() + " and e.id = :extension", ExtensionView.class, parameters);
    }

    public Uni<List<ExtensionView>> ofDuties(Collection<UUID> duties) {
        return reads.list(
                EXTENSION + "e.dutyId in :duties order by e.id", ExtensionView.class, Map.of("duties", duties));
    }

    public Uni<Page<ExtensionView>> page(FindExtensions filter, PageRequest page, DutyScope scope) {
        var within = Within.of(scope);
        var hql = new StringBuilder(EXTENSION).append(within.hql());
        var parameters = new HashMap<>(within.parameters());
        and(hql, parameters, "planId", filter.planId());
        and(hql, parameters, "unitId", filter.unitId());
        and(hql, parameters, "state", filter.state());
        var keyset = new Keyset<>(
                hql.toString(),
                ExtensionView.class,
                "e.id",
                "e.id",
                false,
                view -> new Cursor(view.id().toString(), view.id()),
                UUID::fromString);
        return reads.page(keyset, page, parameters);
    }

    private static void and(StringBuilder hql, Map<String, Object> parameters, String field, @Nullable Object value) {
        if (value != null) {
            hql.append(" and e.").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
    }

    /** Of each duty the dates that it had, the first one first. */
    public Uni<List<DueDateView>> dueDatesOf(Collection<UUID> duties) {
        var parameters = Map.of("duties", duties);
        return reads.list(DATED, Dated.class, parameters)
                .chain(dated -> reads.list(CHANGE, Change.class, parameters).map(changes -> trails(dated, changes)));
    }

    private static List<DueDateView> trails(List<Dated> dated, List<Change> changes) {
        var byDuty = changes.stream().collect(Collectors.groupingBy(Change::duty));
        return dated.stream()
                .flatMap(duty -> trail(duty, byDuty.getOrDefault(duty.id(), List.of())).stream())
                .toList();
    }

    private static List<DueDateView> trail(Dated duty, List<Change> changes) {
        var first = changes.isEmpty() ? duty.due() : changes.get(0).dueBefore();
        var trail = new ArrayList<DueDateView>();
        trail.add(new DueDateView(duty.id(), first, first, duty.owedSince(), null, DueCause.ISSUED, null, null, null));
        for (var change : changes) {
            var last = trail.size() - 1;
            trail.set(last, trail.get(last).until(change.at()));
            trail.add(change.view());
        }
        return trail;
    }

    record Dated(
            UUID id,
            LocalDate due,
            LocalDate planDue,
            @Nullable Instant owedSince) {}

    record Change(
            UUID duty,
            LocalDate dueBefore,
            LocalDate dueAfter,
            LocalDate planDue,
            Instant at,
            DueCause cause,
            @Nullable String reason,
            String name,
            @Nullable UUID extensionId) {
        DueDateView view() {
            return new DueDateView(duty, dueAfter, planDue, at, null, cause, reason, name, extensionId);
        }
    }
}
