package io.sunledger.history.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.smallrye.mutiny.Uni;
import io.sunledger.history.PastRow;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The query that finds rows as they were. */
@ApplicationScoped
public class PastReads {
    /**
     * Of each row the last change before the instant; where that deleted it, there is no row. Changes of a row follow one another
     * under its lock, so their positions tell their order even where two commands have the same time.
     */
    private static final String AS_OF = """
            select last.thing, cast(last.after as text) from (
                select distinct on (c.thing, c.thing_id) c.thing, c.after, c.position
                from event_change c join command on command.id = c.command_id
                where c.%s_id in (:parents) and c.thing in (:things) and command.at < :until
                order by c.thing, c.thing_id, c.position desc) last
            where last.after is not null order by last.position""";

    private final Reads reads;
    private final ObjectReader json;

    PastReads(Reads reads, ObjectMapper json) {
        this.reads = reads;
        this.json = json.reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /** What rows belong to. */
    public enum Parent {
        PLAN,
        TASK,
        DUTY
    }

    public Uni<List<PastRow>> of(Parent kind, Collection<UUID> parents, Set<String> things, Instant until) {
        if (parents.isEmpty() || things.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        var sql = AS_OF.formatted(kind.name().toLowerCase(Locale.ROOT));
        return reads.inSession(session -> session.createNativeQuery(sql, Object[].class)
                .setParameter("parents", parents)
                .setParameter("things", things)
                .setParameter("until", until)
                .getResultList()
                .map(rows -> rows.stream().map(this::row).toList()));
    }

    private PastRow row(Object[] row) {
        try {
            return new PastRow((String) row[0], json.readTree((String) row[1]));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
