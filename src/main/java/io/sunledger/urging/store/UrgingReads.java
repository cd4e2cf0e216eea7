package io.sunledger.urging.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Reads;
import io.sunledger.urging.domain.Ladder;
import io.sunledger.urging.domain.Step;
import io.sunledger.urging.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a round has to look at. What it finds is asked again under its lock, before anything is done. */
@ApplicationScoped
public class UrgingReads {
    private static final String HANDED_IN = "stage in ('APPROVED', 'ACCEPTED')";

    /** Whether the latest report on the duty {@code d} that is handed in says that it is done. What is only written is not reported. */
    static final String REPORTED_DONE = """
            exists (
                select 1 from report e where e.duty_id = d.id and e.state = 'DONE' and e.%1$s
                and not exists (
                    select 1 from report l where l.duty_id = d.id and l.period_due > e.period_due and l.%1$s
                    and l.state <> 'DONE'))""".formatted(HANDED_IN);

    /** Neither withdrawn, carried over nor closed out, and not reported done. */
    static final String OPEN =
            "d.withdrawn_at is null and d.carried_to is null and d.closed_at is null and not " + REPORTED_DONE;

    /** The latest step whose day has come, as {@link Ladder#stepOn} says it. */
    private static final String LATEST = """
            (select l.step from (values %1$s) as l(day, step)
             where l.day <= cast(:today as date) - %2$s and (cast(:today as date) - %2$s <= 0) = (l.day <= 0)
             order by l.day desc limit 1)""";

    private static final String DUTIES = """
            select d.plan_id, d.unit_id, d.id, d.due from duty d
            where d.government = :government and d.id > :after and d.due between :oldest and :newest and %s
            and not exists (select 1 from urging_pause p where p.duty_id = d.id and p.until_day > :today)
            and not exists (
                select 1 from urging_step s where s.duty_id = d.id and s.occasion = d.due
                and s.step = %s)
            order by d.id limit :most""";

    private static final String PERIODS = """
            select d.plan_id, d.unit_id, p.id, p.due from reporting_period p join duty d on d.plan_id = p.plan_id
            where d.government = :government and (d.unit_id, p.id) > (:afterUnit, :after)
            and p.due between :oldest and :newest and %s and not exists (%s)
            and not exists (
                select 1 from urging_step s where s.period_id = p.id and s.unit_id = d.unit_id and s.occasion = p.due
                and s.step = %s)
            group by d.plan_id, d.unit_id, p.id, p.due
            order by d.unit_id, p.id limit :most""";

    private final Reads reads;

    UrgingReads(Reads reads) {
        this.reads = reads;
    }

    /** Where a round is. */
    public record Place(String government, LocalDate today, UUID unit, UUID thing) {
        private static final UUID BEGINNING = new UUID(0, 0);

        public static Place beginning(String government, LocalDate today) {
            return new Place(government, today, BEGINNING, BEGINNING);
        }

        public Place after(Subject subject) {
            return new Place(government, today, subject.unit(), subject.thing());
        }
    }

    /** A report on the duty {@code d} that is handed in for a period. */
    static String reportFor(String period) {
        return "select 1 from report r where r.duty_id = d.id and r." + HANDED_IN + " and r.period_id = " + period;
    }

    public Uni<List<String>> governments() {
        return reads.list("select code from Government order by code", String.class, Map.of());
    }

    /** The next duties for which a step may be due. */
    public Uni<List<Subject>> duties(Ladder ladder, Place place, int most) {
        var sql = DUTIES.formatted(OPEN, latest(ladder, "d.due"));
        return subjects(sql, ladder, place, most, query -> query)
                .map(rows -> rows.stream()
                        .map(row -> Subject.ofDuty(
                                place.government(), id(row, 0), id(row, 1), id(row, 2), row.get(3, LocalDate.class)))
                        .toList());
    }

    /** The next units and periods for which a step may be due. */
    public Uni<List<Subject>> periods(Ladder ladder, Place place, int most) {
        var sql = PERIODS.formatted(OPEN, reportFor("p.id"), latest(ladder, "p.due"));
        return subjects(sql, ladder, place, most, query -> query.setParameter("afterUnit", place.unit()))
                .map(rows -> rows.stream()
                        .map(row -> Subject.ofPeriod(
                                place.government(), id(row, 0), id(row, 1), id(row, 2), row.get(3, LocalDate.class)))
                        .toList());
    }

    private Uni<List<Tuple>> subjects(
            String sql, Ladder ladder, Place place, int most, UnaryOperator<Mutiny.SelectionQuery<Tuple>> also) {
        var days = ladder.steps().stream().mapToInt(Step::day).summaryStatistics();
        return reads.inSession(session -> also.apply(session.createNativeQuery(sql, Tuple.class)
                        .setParameter("government", place.government())
                        .setParameter("today", place.today())
                        .setParameter("after", place.thing())
                        .setParameter("oldest", place.today().minusDays(ladder.until()))
                        .setParameter("newest", place.today().minusDays(days.getMin()))
                        .setParameter("most", most))
                .getResultList());
    }

    // numbers and names of our own, not of callers
    private static String latest(Ladder ladder, String due) {
        var rungs = ladder.steps().stream()
                .map(step -> "(" + step.day() + ", '" + step.key() + "')")
                .collect(Collectors.joining(", "));
        return LATEST.formatted(rungs, due);
    }

    private static UUID id(Tuple row, int column) {
        return row.get(column, UUID.class);
    }
}
