package io.sunledger.history.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.platform.changes.Written;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** Writes events. Everything here joins the transaction that is open. */
@ApplicationScoped
public class EventStore {
    private static final String APPEND = """
            with told as (
                insert into command (id, at) values (current_command(), :at) on conflict (id) do nothing)
            insert into event (id, command_id, government, at, act, subject_id, reason, issuer, account, name, unit_code, roles)
            values (:id, current_command(), :government, :at, :act, :subject, :reason, :issuer, :account, :name, :unit, :roles)
            returning cast(pg_current_xact_id() as text)""";

    private final Written written;

    EventStore(Written written) {
        this.written = written;
    }

    /** What is to be told, and when it was done. */
    public record Entry(
            UUID id, String act, String subject, @Nullable String reason, Instant at) {}

    public Uni<Void> append(Entry entry, Actor by) {
        return Panache.getSession()
                .chain(session -> statement(session, entry, by).getSingleResult())
                .invoke(tx -> written.note(tx))
                .replaceWithVoid();
    }

    private static Mutiny.SelectionQuery<String> statement(Mutiny.Session session, Entry entry, Actor by) {
        return session.createNativeQuery(APPEND, String.class)
                .setParameter("id", entry.id())
                .setParameter("government", by.government())
                .setParameter("at", entry.at())
                .setParameter("act", entry.act())
                .setParameter("subject", entry.subject())
                .setParameter("reason", entry.reason())
                .setParameter("issuer", by.issuer())
                .setParameter("account", by.subject())
                .setParameter("name", by.name())
                .setParameter("unit", by.unit())
                .setParameter(
                        "roles",
                        by.roles().stream().map(ActorRole::name).sorted().collect(Collectors.joining(",")));
    }
}
