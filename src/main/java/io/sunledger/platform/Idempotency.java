package io.sunledger.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.changes.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A command that is sent twice is done once: the first answer is kept under the caller's key for 24 hours and given again. Key and
 * effect are written in one transaction, so a second command that arrives while the first is under way waits for it. A refused
 * command leaves no key behind: nothing was written, and it may be sent again as it is.
 */
@ApplicationScoped
public class Idempotency {
    private static final int LONGEST_KEY = 255;
    private static final Duration KEPT = Duration.ofHours(24);

    private static final String CLAIM = """
            insert into idempotency (account, key, fingerprint, created_at) values ($1, $2, $3, $4)
            on conflict (account, key) do update
            set fingerprint = excluded.fingerprint, answer = null, created_at = excluded.created_at
            where idempotency.created_at < $5""";

    private static final String KEEP = "update idempotency set answer = $1 where account = $2 and key = $3";

    /** With the number of the transaction that did it; rows tell the lower half of it, the present has the upper one. */
    private static final String REPLAY = """
            select fingerprint, answer,
                   cast(case when did.low <= did.now % 4294967296 then did.now - did.now % 4294967296 + did.low
                             else did.now - did.now % 4294967296 - 4294967296 + did.low end as text) as tx
            from (select fingerprint, answer, cast(cast(xmin as text) as bigint) as low,
                         cast(cast(pg_snapshot_xmax(pg_current_snapshot()) as text) as bigint) as now
                  from idempotency where account = :account and key = :key) did""";

    private final ObjectMapper json;
    private final Written written;
    private final Clock clock;

    Idempotency(ObjectMapper json, Written written, Clock clock) {
        this.json = json;
        this.written = written;
        this.clock = clock;
    }

    /**
     * Does the work, or gives the first answer again. To be called inside the door's transaction.
     *
     * @param key the caller's, at most 255 characters; null where it gave none
     * @param command what makes another request under the same key another one
     * @param answer the type of the work's result, which Jackson must be able to write and read
     * @throws Refused idempotency.keyTooLong, idempotency.otherRequest
     */
    public <R> Uni<R> once(Actor actor, @Nullable String key, Record command, Class<R> answer, Supplier<Uni<R>> work) {
        if (key == null || key.isEmpty()) {
            return work.get();
        }
        if (key.length() > LONGEST_KEY) {
            throw new Refused("idempotency.keyTooLong");
        }
        var fingerprint = fingerprint(command);
        return claim(actor, key, fingerprint)
                .chain(claimed -> claimed
                        ? work.get().call(result -> keep(actor, key, result))
                        : replay(actor, key, fingerprint, answer));
    }

    /** Deletes the keys whose time is over; each command finds them void already. */
    @Scheduled(every = "1h", delayed = "5m", identity = "old-idempotency-keys")
    @WithTransaction
    public Uni<Void> forgetOld() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("delete from idempotency where created_at < :cutoff")
                        .setParameter("cutoff", clock.instant().minus(KEPT))
                        .executeUpdate())
                .replaceWithVoid();
    }

    private Uni<Boolean> claim(Actor actor, String key, String fingerprint) {
        var now = clock.instant();
        return OpenTransaction.update(CLAIM, actor.account(), key, fingerprint, now, now.minus(KEPT))
                .map(inserted -> inserted == 1);
    }

    private Uni<Integer> keep(Actor actor, String key, Object result) {
        return OpenTransaction.update(KEEP, write(result), actor.account(), key);
    }

    private <R> Uni<R> replay(Actor actor, String key, String fingerprint, Class<R> answer) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(REPLAY, Tuple.class)
                        .setParameter("account", actor.account())
                        .setParameter("key", key)
                        .getSingleResult())
                .map(kept -> {
                    if (!fingerprint.equals(kept.get(0, String.class))) {
                        throw Refused.of(Refused.Kind.CONFLICT, "idempotency.otherRequest", key);
                    }
                    written.note(kept.get("tx", String.class));
                    return read(kept.get(1, String.class), answer);
                });
    }

    private String fingerprint(Record command) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(command.getClass().getName().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(json.writeValueAsBytes(command)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String write(Object result) {
        try {
            return json.writeValueAsString(result);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <R> R read(String text, Class<R> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
