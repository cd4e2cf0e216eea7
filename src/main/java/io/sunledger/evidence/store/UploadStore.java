package io.sunledger.evidence.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.domain.Upload;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.UUID;

/** Writes uploads. Everything here joins the transaction that is open. */
@ApplicationScoped
public class UploadStore {
    public Uni<Void> add(Object... things) {
        return Panache.getSession().chain(session -> session.persistAll(things));
    }

    /**
     * An upload of the actor's own that nobody else changes until the transaction ends.
     *
     * @throws Refused upload.notFound
     */
    public Uni<Upload> held(UUID id, Actor owner) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "from Upload where id = :id and account = :account and government = :government",
                                Upload.class)
                        .setParameter("id", id)
                        .setParameter("account", owner.account())
                        .setParameter("government", owner.government())
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("upload", id));
    }

    /** Forgets an upload that nobody touched since; its file too, unless it became evidence. Whether it did. */
    public Uni<Boolean> forget(UUID id, Instant untouchedSince) {
        return Panache.getSession()
                .chain(session -> session.createQuery("from Upload where id = :id and touchedAt < :since", Upload.class)
                        .setParameter("id", id)
                        .setParameter("since", untouchedSince)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getSingleResultOrNull()
                        .chain(upload -> {
                            if (upload == null) {
                                return Uni.createFrom().item(false);
                            }
                            return session.remove(upload)
                                    .chain(session::flush)
                                    .chain(() -> session.createMutationQuery("""
                                                    delete from StoredFile f where f.id = :file
                                                    and not exists (select 1 from EvidenceItem i
                                                        where i.fileId = f.id or i.redactedFileId = f.id)
                                                    and not exists (select 1 from Upload u where u.fileId = f.id)""")
                                            .setParameter("file", upload.fileId())
                                            .executeUpdate())
                                    .replaceWith(true);
                        }));
    }
}
