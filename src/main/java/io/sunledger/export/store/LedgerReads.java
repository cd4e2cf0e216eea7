package io.sunledger.export.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the duties of a ledger in the order in which the plan says them, a stretch at a time: each query begins where the last
 * one ended, so a ledger of any length costs the same for each row and holds no connection between.
 */
@ApplicationScoped
public class LedgerReads {
    private static final String OWN =
            " and d.withdrawn_at is null and d.government = :government and (cast(:own as text)"
                    + " is null or d.unit_id in (select u.id from unit u where u.government = :government and u.code = :own))";

    // that the item is no earlier one says the same again, for the index
    private static final String OF_PLAN = """
            select d.id, d.plan_id, i.ordinal, t.ordinal, d.unit_id
            from plan_item i join task t on t.item_id = i.id join duty d on d.task_id = t.id
            where i.plan_id = :of and i.ordinal >= :item and (i.ordinal, t.ordinal, d.unit_id) > (:item, :task, :unit)
            """ + OWN + " order by i.ordinal, t.ordinal, d.unit_id limit :most";

    private static final String OF_UNIT =
            """
            select d.id, d.plan_id, i.ordinal, t.ordinal, d.unit_id
            from duty d join plan p on p.id = d.plan_id join task t on t.id = d.task_id join plan_item i on i.id = t.item_id
            where d.unit_id = :of and p.year = :year and (d.plan_id, i.ordinal, t.ordinal, d.unit_id)
                > (:plan, :item, :task, :unit)
            """ + OWN + " order by d.plan_id, i.ordinal, t.ordinal, d.unit_id limit :most";

    private static final String COUNT_OF_PLAN =
            "select cast(count(*) as integer) from duty d where d.plan_id = :of" + OWN;

    private static final String COUNT_OF_UNIT = "select cast(count(*) as integer) from duty d"
            + " join plan p on p.id = d.plan_id where d.unit_id = :of and p.year = :year" + OWN;

    private final Reads reads;

    LedgerReads(Reads reads) {
        this.reads = reads;
    }

    /**
     * Whose duties.
     *
     * @param of the plan, or the unit where there is a year
     */
    public record Asked(UUID of, @Nullable Integer year, DutyScope scope) {}

    /** A duty and where it stands; those after it come after. */
    public record Place(UUID duty, UUID plan, int item, int task, UUID unit) {
        private static final UUID NONE = new UUID(0, 0);
        public static final Place BEGINNING = new Place(NONE, NONE, -1, -1, NONE);
    }

    /** The next duties after a place. */
    public Uni<List<Place>> next(Asked asked, Place after, int most) {
        return reads.inSession(session -> {
            var query = within(session.createNativeQuery(asked.year() == null ? OF_PLAN : OF_UNIT, Tuple.class), asked)
                    .setParameter("item", after.item())
                    .setParameter("task", after.task())
                    .setParameter("unit", after.unit())
                    .setParameter("most", most);
            return (asked.year() == null ? query : query.setParameter("plan", after.plan()))
                    .getResultList()
                    .map(rows -> rows.stream().map(LedgerReads::place).toList());
        });
    }

    /** How many there are now. */
    public Uni<Integer> count(Asked asked) {
        return reads.inSession(session -> within(
                        session.createNativeQuery(asked.year() == null ? COUNT_OF_PLAN : COUNT_OF_UNIT, Integer.class),
                        asked)
                .getSingleResult());
    }

    /** The plan of a reporting period; null where the government has no such period. */
    public Uni<@Nullable UUID> planOf(UUID period, String government) {
        return reads.inSession(session -> session.createNativeQuery(
                        "select p.id from reporting_period r join plan p on p.id = r.plan_id"
                                + " where r.id = :period and p.government = :government",
                        UUID.class)
                .setParameter("period", period)
                .setParameter("government", government)
                .getSingleResultOrNull());
    }

    private static <R> Mutiny.SelectionQuery<R> within(Mutiny.SelectionQuery<R> query, Asked asked) {
        var within = query.setParameter("of", asked.of())
                .setParameter("government", asked.scope().government())
                .setParameter("own", asked.scope().unit());
        return asked.year() == null ? within : within.setParameter("year", asked.year());
    }

    private static Place place(Tuple row) {
        return new Place(
                row.get(0, UUID.class),
                row.get(1, UUID.class),
                row.get(2, Integer.class),
                row.get(3, Integer.class),
                row.get(4, UUID.class));
    }
}
