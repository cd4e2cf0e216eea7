package io.sunledger.platform.secret;

import io.quarkus.arc.All;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.secret.SealedColumns.Column;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Seals with the first key what was sealed with another one, so that a former key can be taken out of the configuration. Any node
 * does it, soon after it has started; what another one has changed meanwhile is left alone.
 */
@ApplicationScoped
public class Resealing {
    private static final Logger LOG = Logger.getLogger(Resealing.class);

    private final SecretBox box;
    private final Pool pool;
    private final List<SealedColumns> features;

    Resealing(SecretBox box, Pool pool, @All List<SealedColumns> features) {
        this.box = box;
        this.pool = pool;
        this.features = features;
    }

    @Scheduled(every = "24h", delayed = "1m", identity = "resealing", concurrentExecution = ConcurrentExecution.SKIP)
    Uni<Void> everyDay() {
        return round().replaceWithVoid();
    }

    /** Answers how many it sealed anew. */
    Uni<Integer> round() {
        return Multi.createFrom()
                .iterable(features)
                .onItem()
                .transformToIterable(SealedColumns::sealed)
                .onItem()
                .transformToUniAndConcatenate(this::reseal)
                .collect()
                .in(Count::new, Count::add)
                .map(Count::total)
                .invoke(done -> LOG.logf(
                        done > 0 ? Logger.Level.INFO : Logger.Level.DEBUG,
                        "%d secrets were sealed with the first key of SECRET_KEYS",
                        done));
    }

    private Uni<Integer> reseal(Column column) {
        return pool.preparedQuery("select id, %2$s from %1$s where %2$s is not null and %2$s not like $1"
                        .formatted(column.table(), column.name()))
                .execute(Tuple.of(box.firstKey() + ".%"))
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(row -> reseal(column, row))
                .collect()
                .in(Count::new, Count::add)
                .map(Count::total);
    }

    private Uni<Integer> reseal(Column column, Row row) {
        var present = row.getString(1);
        var anew = sealedAnew(column, row);
        return anew == null
                ? Uni.createFrom().item(0)
                : pool.preparedQuery("update %1$s set %2$s = $1 where id = $2 and %2$s = $3"
                                .formatted(column.table(), column.name()))
                        .execute(Tuple.of(anew, row.getUUID(0), present))
                        .map(done -> done.rowCount());
    }

    private @Nullable String sealedAnew(Column column, Row row) {
        var owner = row.getUUID(0);
        try {
            return box.seal(owner, box.open(owner, row.getString(1)));
        } catch (IllegalStateException e) {
            LOG.errorf("A secret of %s %s cannot be opened: %s", column.table(), owner, e.getMessage());
            return null;
        }
    }

    private static final class Count {
        private int total;

        void add(int more) {
            total += more;
        }

        int total() {
            return total;
        }
    }
}
