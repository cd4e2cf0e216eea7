package io.sunledger.history.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.platform.OpenTransaction;
import io.sunledger.platform.changes.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes events. Everything here joins the transaction that is open. */
@ApplicationScoped
public class EventStore {
    private static final String APPEND = """
            with told as (
                insert into command (id, at) values (current_command(), $3) on conflict (id) do nothing)
            insert into event (id, command_id, government, at, act, subject_id, reason, issuer, account, name, unit_code, roles)
            values ($1, current_command(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            returning cast(pg_current_xact_id() as text)""";

    private final Written written;

    EventStore(Written written) {
        this.written = written;
    }

    /** What is to be told, and when it was done. */
    public record Entry(
            UUID id, String act, String subject, @Nullable String reason, Instant at) {}

    public Uni<Void> append(Entry entry, Actor by) {
        return OpenTransaction.returning(
                        APPEND,
                        String.class,
                        entry.id(),
                        by.government(),
                        entry.at(),
                        entry.act(),
                        entry.subject(),
                        entry.reason(),
                        by.issuer(),
                        by.subject(),
                        by.name(),
                        by.unit(),
                        by.roles().stream().map(ActorRole::name).sorted().collect(Collectors.joining(",")))
                .invoke(written::note)
                .replaceWithVoid();
    }
}
