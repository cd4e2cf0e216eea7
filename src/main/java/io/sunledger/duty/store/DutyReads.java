package io.sunledger.duty.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.duty.DutyView;
import io.sunledger.duty.FindDuties;
import io.sunledger.duty.Lights;
import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.SearchWords;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.OfIds;
import io.sunledger.platform.Reads;
import io.sunledger.platform.SearchCondition;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of duties. */
@ApplicationScoped
public class DutyReads {
    /** Whether a duty is overdue, as it is on the day {@code :today}. */
    static final String OVERDUE =
            "(d.due < :today and d.state <> io.sunledger.kernel.DutyState.DONE and d.withdrawnAt is null"
                    + " and d.closedAt is null and d.carriedTo is null)";

    private static final String LIT = "(d.withdrawnAt is null and d.closedAt is null and d.carriedTo is null and %s)";

    /**
     * The tasks and items of one government are few enough to be looked through, each once for a word; a nation's are not. What was
     * found leads to the duties by their tasks. PostgreSQL would rather take them by due date: in a plan for any words and any place
     * of a keyset it thinks both rare. So neither government nor due date is offered to an index ({@link #DUE_OF_FEW}).
     */
    private static final String FOUND = """
            d.taskId in (
                select t.id from Task t join Plan p on p.id = t.planId where p.government = :government and t.folded like %1$s
                union
                select t.id from Item i join Plan p on p.id = i.planId join Task t on t.itemId = i.id
                where p.government = :government and i.folded like %1$s)""";

    private static final String DUE_OF_FEW = "coalesce(d.due, d.due)";

    private static final String DUTY = """
            select d.id, d.version, d.planId, d.itemId, d.taskId, d.unitId, d.viaGroupId, d.role, d.due, d.wholeYear,
                   d.state, d.withdrawnAt, d.closedAt, d.carriedTo, case when %s then true else false end,
                   d.planDue, d.extendedTo,
                   case when %s then io.sunledger.kernel.Light.RED when %s then io.sunledger.kernel.Light.YELLOW
                        when %s then io.sunledger.kernel.Light.GREEN end
            from Duty d where\s""".formatted(OVERDUE, lit(Light.RED), lit(Light.YELLOW), lit(Light.GREEN));

    /** Whether a duty has a light of this colour, on the day {@code :today}, where yellow ones are due until {@code :yellowUntil}. */
    static String lit(Light light) {
        return LIT.formatted(
                switch (light) {
                    case GREEN -> "d.due > :yellowUntil";
                    case YELLOW -> "d.due between :today and :yellowUntil";
                    case RED -> "d.due < :today";
                });
    }

    private final Reads reads;
    private final Lights lights;

    DutyReads(Reads reads, Lights lights) {
        this.reads = reads;
        this.lights = lights;
    }

    public Uni<@Nullable DutyView> one(UUID duty, DutyScope scope) {
        var asked = new Asked(scope).and("d.id");
        return reads.ofId(duty, new OfIds<>(asked.hql(), DutyView.class, asked.parameters(), DutyView::id));
    }

    public Uni<List<DutyView>> ofIds(Collection<UUID> ids, DutyScope scope) {
        return list(new Asked(scope).and("d.id in :ids", "ids", ids));
    }

    public Uni<List<DutyView>> ofTasks(Collection<UUID> tasks, DutyScope scope) {
        return list(new Asked(scope)
                .and("d.withdrawnAt is null and d.taskId in :tasks order by d.due, d.id", "tasks", tasks));
    }

    public Uni<Page<DutyView>> page(FindDuties filter, PageRequest page, DutyScope scope) {
        var search = new SearchCondition(SearchWords.of(filter.text()));
        var asked = new Asked(search.isEmpty() ? Within.of(scope) : Within.ofFew(scope))
                .and("d.planId = :plan", "plan", filter.planId())
                .and("d.taskId = :task", "task", filter.taskId())
                .and("d.unitId = :unit", "unit", filter.unitId())
                .and("d.state = :state", "state", filter.state())
                .and("d.due < :dueBefore", "dueBefore", filter.dueBefore())
                .and(Boolean.TRUE.equals(filter.withdrawn()) ? "d.withdrawnAt is not null" : "d.withdrawnAt is null");
        if (filter.overdue() != null) {
            asked.and((filter.overdue() ? "" : "not ") + OVERDUE);
        }
        if (filter.light() != null) {
            asked.and(lit(filter.light()));
        }
        asked.and(search);
        var due = search.isEmpty() ? "d.due" : DUE_OF_FEW;
        var keyset = new Keyset<>(asked.hql(), DutyView.class, due, "d.id", false, DutyReads::place, LocalDate::parse);
        return reads.page(keyset, page, asked.parameters());
    }

    private Uni<List<DutyView>> list(Asked asked) {
        return reads.list(asked.hql(), DutyView.class, asked.parameters());
    }

    private static Cursor place(DutyView duty) {
        return new Cursor(duty.due().toString(), duty.id());
    }

    /** A query that grows by what is asked for. */
    private final class Asked {
        private final StringBuilder hql;
        private final Map<String, Object> parameters;

        Asked(DutyScope scope) {
            this(Within.of(scope));
        }

        Asked(Within within) {
            hql = new StringBuilder(DUTY).append(within.hql());
            parameters = new HashMap<>(within.parameters());
            parameters.putAll(lights.parameters());
        }

        Asked and(String condition) {
            hql.append(" and ").append(condition);
            return this;
        }

        Asked and(SearchCondition search) {
            if (!search.isEmpty()) {
                and(search.hql(FOUND::formatted));
                parameters.putAll(search.parameters());
            }
            return this;
        }

        Asked and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                and(condition);
                parameters.put(name, value);
            }
            return this;
        }

        String hql() {
            return hql.toString();
        }

        Map<String, Object> parameters() {
            return parameters;
        }
    }
}
