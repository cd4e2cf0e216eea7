package io.sunledger.export.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.export.domain.Job;
import io.sunledger.export.domain.RowOutcome;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Cursor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.platform.Keyset;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that find jobs and what they told. A job is its maker's own: no query finds another's. */
@ApplicationScoped
public class JobReads {
    private static final String OWN = "from %s j where j.account = :account and j.government = :government";
    private static final int MOST_EXPIRED = 100;

    private final Reads reads;

    JobReads(Reads reads) {
        this.reads = reads;
    }

    public <J extends Job> Uni<@Nullable J> one(Class<J> kind, UUID job, Actor owner) {
        return reads.one(own(kind) + " and j.id = :job", kind, parameters(owner, Map.of("job", job)));
    }

    /** Newest first. */
    public <J extends Job> Uni<Page<J>> page(Class<J> kind, PageRequest request, Actor owner) {
        return reads.page(
                Keyset.newestFirst("select j " + own(kind), kind, "j.id", Job::id),
                request,
                parameters(owner, Map.of()));
    }

    /** What was told of the rows of a job that the caller was shown, in their order. */
    public Uni<Page<Row>> rows(UUID job, @Nullable RowOutcome outcome, PageRequest request) {
        var parameters = new HashMap<String, Object>(Map.of("job", job));
        var only = "";
        if (outcome != null) {
            parameters.put("outcome", outcome);
            only = " and r.outcome = :outcome";
        }
        var keyset = new Keyset<>(
                "select r.id, r.sheet, r.lineNumber, r.columnName, r.dutyId, r.periodId, r.outcome, r.code, r.facts"
                        + " from ImportedRow r where r.jobId = :job" + only,
                Row.class,
                "r.id",
                "r.id",
                false,
                row -> new Cursor(row.id().toString(), row.id()),
                UUID::fromString);
        return reads.page(keyset, request, parameters);
    }

    /** Those whose time is over; at most 100. */
    public Uni<List<UUID>> expired(Class<? extends Job> kind, Instant now) {
        return reads.inSession(session -> session.createQuery(
                        "select id from " + kind.getSimpleName() + " where expiresAt < :now order by expiresAt",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(MOST_EXPIRED)
                .getResultList());
    }

    private static String own(Class<? extends Job> kind) {
        return OWN.formatted(kind.getSimpleName());
    }

    private static Map<String, Object> parameters(Actor owner, Map<String, Object> more) {
        var parameters = new HashMap<>(more);
        parameters.put("account", owner.account());
        parameters.put("government", owner.government());
        return parameters;
    }

    /** What is told of a row, as it is kept. */
    public record Row(
            UUID id,
            String sheet,
            int lineNumber,
            @Nullable String columnName,
            @Nullable UUID dutyId,
            @Nullable UUID periodId,
            RowOutcome outcome,
            @Nullable String code,
            String facts) {}
}
