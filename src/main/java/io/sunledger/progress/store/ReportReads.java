package io.sunledger.progress.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.ReportStage;
import io.sunledger.platform.OfIds;
import io.sunledger.platform.Reads;
import io.sunledger.platform.query.LooksLike;
import io.sunledger.progress.ReportRevisionView;
import io.sunledger.progress.ReportStepView;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.domain.Lateness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of reports. */
@ApplicationScoped
public class ReportReads {
    private static final String REPORT = """
            select r.id, r.dutyId, r.planId, r.unitId, r.periodId, r.changes, r.state, v.at, v.name, v.content,
                   r.stage, r.round, p.due, r.submittedAt, r.firstHandedInAt, r.handedInAt
            from Report r left join ReportRevision v on v.reportId = r.id and v.number = r.revisions
            left join ReportingPeriod p on p.id = r.periodId where\s""";
    private static final OfIds<Row> OF_IDS = new OfIds<>(REPORT + "r.id", Row.class, Map.of(), Row::id);

    /** What a content says that says nothing. */
    private static final String NOTHING_SAID = """
            {"done": "", "effect": "", "problems": "", "nextSteps": "", "values": [], "counts": []}""";

    private static final String STEPS = """
            select s.id, s.reportId, s.number, s.move, s.revision, s.at, s.name, s.reason
            from ReportStep s where s.reportId in :reports order by s.number""";
    private static final String REVISION =
            "select v.id, v.reportId, v.number, v.at, v.name, v.content from ReportRevision v where ";

    private final Reads reads;
    private final Contents contents;
    private final Clock clock;

    ReportReads(Reads reads, Contents contents, Clock clock) {
        this.reads = reads;
        this.contents = contents;
        this.clock = clock;
    }

    public Uni<@Nullable ReportView> one(UUID report) {
        return reads.ofId(report, OF_IDS).map(this::viewOrNull);
    }

    public Uni<@Nullable ReportView> one(UUID duty, UUID period) {
        return one("r.dutyId = :duty and r.periodId = :period", Map.of("duty", duty, "period", period));
    }

    public Uni<List<ReportView>> ofDuties(Collection<UUID> duties) {
        return list("r.dutyId in :duties order by r.periodDue, r.id", Map.of("duties", duties));
    }

    public Uni<List<ReportView>> ofDuties(Collection<UUID> duties, UUID period) {
        return list("r.dutyId in :duties and r.periodId = :period", Map.of("duties", duties, "period", period));
    }

    public Uni<List<ReportView>> latestOfDuties(Collection<UUID> duties) {
        return list(
                "r.dutyId in :duties and r.periodDue ="
                        + " (select max(l.periodDue) from Report l where l.dutyId = r.dutyId)",
                Map.of("duties", duties));
    }

    private Uni<List<ReportView>> list(String condition, Map<String, ?> parameters) {
        return reads.list(REPORT + condition, Row.class, parameters)
                .map(rows -> rows.stream().map(this::view).toList());
    }

    public Uni<List<ReportRevisionView>> revisionsOf(Collection<UUID> reports) {
        return reads.list(
                        REVISION + "v.reportId in :reports order by v.number",
                        RevisionRow.class,
                        Map.of("reports", reports))
                .map(rows -> rows.stream().map(this::view).toList());
    }

    public Uni<List<ReportStepView>> stepsOf(Collection<UUID> reports) {
        return reads.list(STEPS, ReportStepView.class, Map.of("reports", reports));
    }

    private Uni<@Nullable ReportView> one(String condition, Map<String, ?> parameters) {
        return reads.one(REPORT + condition, Row.class, parameters).map(this::viewOrNull);
    }

    private @Nullable ReportView viewOrNull(@Nullable Row row) {
        return row == null ? null : view(row);
    }

    private ReportView view(Row row) {
        var says = contents.read(row.content());
        var daysLate = Lateness.days(row.due(), row.firstHandedInAt(), clock.getZone());
        return new ReportView(
                row.id(),
                row.dutyId(),
                row.planId(),
                row.unitId(),
                row.periodId(),
                row.version(),
                row.state(),
                says.done(),
                says.effect(),
                says.problems(),
                says.nextSteps(),
                says.values(),
                says.counts(),
                row.savedAt(),
                row.savedBy(),
                row.stage(),
                row.round(),
                row.submittedAt(),
                row.firstHandedInAt(),
                row.handedInAt(),
                daysLate > 0,
                daysLate);
    }

    private ReportRevisionView view(RevisionRow row) {
        var said = contents.read(row.content());
        return new ReportRevisionView(
                row.id(),
                row.reportId(),
                row.number(),
                row.at(),
                row.by(),
                Objects.requireNonNull(said.state()),
                said.done(),
                said.effect(),
                said.problems(),
                said.nextSteps(),
                said.values(),
                said.counts());
    }

    record Row(
            UUID id,
            UUID dutyId,
            UUID planId,
            UUID unitId,
            UUID periodId,
            int version,
            DutyState state,
            Instant savedAt,
            String savedBy,
            @LooksLike(NOTHING_SAID) String content,
            ReportStage stage,
            int round,
            LocalDate due,
            @Nullable Instant submittedAt,
            @Nullable Instant firstHandedInAt,
            @Nullable Instant handedInAt) {}

    record RevisionRow(UUID id, UUID reportId, int number, Instant at, String by, String content) {}
}
