package io.sunledger.progress.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.ReportStage;
import io.sunledger.progress.FrequencyCount;
import io.sunledger.progress.ReportStanding.Standing;
import io.sunledger.progress.TargetValue;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a duty's reports amount to. Everything here joins the transaction that is open. */
@ApplicationScoped
public class StandingStore {
    private static final String REPORTS = """
            select r.state, r.stage, r.round, v.content
            from Report r join ReportRevision v on v.reportId = r.id and v.number = r.revisions
            where r.dutyId = :duty order by r.periodDue, r.id""";

    private final Contents contents;
    private final ReportStore store;

    StandingStore(Contents contents, ReportStore store) {
        this.contents = contents;
        this.store = store;
    }

    public Uni<Standing> ofDuty(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery(REPORTS, Row.class)
                        .setParameter("duty", duty)
                        .getResultList())
                .chain(rows -> store.accountsOf(duty).map(accounts -> standing(rows, accounts)));
    }

    private Standing standing(List<Row> rows, List<String> accounts) {
        Map<UUID, BigDecimal> values = new HashMap<>();
        Map<UUID, Integer> counts = new HashMap<>();
        for (var row : rows) {
            if (row.stage() == ReportStage.ACCEPTED) {
                var says = contents.read(row.content());
                for (TargetValue value : says.values()) {
                    values.put(value.targetId(), value.value());
                }
                for (FrequencyCount count : says.counts()) {
                    counts.merge(count.frequencyId(), count.count(), Integer::sum);
                }
            }
        }
        var handedIn = rows.stream().filter(row -> row.round() > 0).toList();
        var latest = handedIn.isEmpty() ? null : handedIn.get(handedIn.size() - 1);
        return new Standing(
                Set.copyOf(accounts),
                latest == null ? null : latest.state(),
                values,
                counts,
                latest != null && latest.stage() == ReportStage.ACCEPTED);
    }

    record Row(DutyState state, ReportStage stage, Integer round, String content) {}
}
