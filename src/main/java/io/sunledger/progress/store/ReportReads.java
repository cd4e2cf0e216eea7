package io.sunledger.progress.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.DutyState;
import io.sunledger.platform.Reads;
import io.sunledger.progress.ReportContent;
import io.sunledger.progress.ReportRevisionView;
import io.sunledger.progress.ReportView;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of reports, and how what a report says is written down. */
@ApplicationScoped
public class ReportReads {
    private static final String REPORT = """
            select r.id, r.dutyId, r.planId, r.unitId, r.periodId, r.revisions, r.state, v.at, v.name, v.content
            from Report r join ReportRevision v on v.reportId = r.id and v.number = r.revisions where\s""";
    private static final String REVISION =
            "select v.id, v.reportId, v.number, v.at, v.name, v.content from ReportRevision v where ";

    private final Reads reads;
    private final ObjectMapper json;

    ReportReads(Reads reads, ObjectMapper json) {
        this.reads = reads;
        this.json = json;
    }

    public Uni<@Nullable ReportView> one(UUID report) {
        return one("r.id = :report", Map.of("report", report));
    }

    public Uni<@Nullable ReportView> one(UUID duty, UUID period) {
        return one("r.dutyId = :duty and r.periodId = :period", Map.of("duty", duty, "period", period));
    }

    public Uni<List<ReportView>> ofDuties(Collection<UUID> duties) {
        return reads.list(
                        REPORT + "r.dutyId in :duties order by r.periodDue, r.id", Row.class, Map.of("duties", duties))
                .map(rows -> rows.stream().map(this::view).toList());
    }

    public Uni<List<ReportRevisionView>> revisionsOf(Collection<UUID> reports) {
        return reads.list(
                        REVISION + "v.reportId in :reports order by v.number",
                        RevisionRow.class,
                        Map.of("reports", reports))
                .map(rows -> rows.stream().map(this::view).toList());
    }

    /** What a report says, as revisions keep it. */
    public String written(ReportContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReportContent read(String content) {
        try {
            return json.readValue(content, ReportContent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Uni<@Nullable ReportView> one(String condition, Map<String, ?> parameters) {
        return reads.one(REPORT + condition, Row.class, parameters).map(row -> row == null ? null : view(row));
    }

    private ReportView view(Row row) {
        var says = read(row.content());
        return new ReportView(
                row.id(),
                row.dutyId(),
                row.planId(),
                row.unitId(),
                row.periodId(),
                row.revisions(),
                row.state(),
                says.done(),
                says.effect(),
                says.problems(),
                says.nextSteps(),
                says.values(),
                says.counts(),
                row.at(),
                row.by());
    }

    private ReportRevisionView view(RevisionRow row) {
        var said = read(row.content());
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
            int revisions,
            DutyState state,
            Instant at,
            String by,
            String content) {}

    record RevisionRow(UUID id, UUID reportId, int number, Instant at, String by, String content) {}
}
