package io.sunledger.evidence.store;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.EvidenceStanding.DeadLink;
import io.sunledger.evidence.domain.EvidenceItem;
import io.sunledger.evidence.domain.LinkState;
import io.sunledger.evidence.domain.StoredFile;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes evidence. Everything here joins the transaction that is open. */
@ApplicationScoped
public class EvidenceStore {
    public Uni<Void> add(Object... things) {
        return Panache.getSession().chain(session -> session.persistAll(things));
    }

    /**
     * The duty that a piece of evidence is on.
     *
     * @throws Refused evidence.notFound
     */
    public Uni<UUID> dutyOf(UUID id, String government) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select dutyId from EvidenceItem where id = :id and government = :government",
                                UUID.class)
                        .setParameter("id", id)
                        .setParameter("government", government)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("evidence", id));
    }

    /** A piece of evidence; its duty must be held. */
    public Uni<EvidenceItem> item(UUID id) {
        return Panache.getSession().chain(session -> session.find(EvidenceItem.class, id));
    }

    public Uni<StoredFile> file(UUID id) {
        return Panache.getSession().chain(session -> session.find(StoredFile.class, id));
    }

    /** Whether a duty has the very file already; the duty must be held. */
    public Uni<Boolean> hasFile(UUID duty, String sha256) {
        return has("sha256 = :what", duty, sha256);
    }

    /** Whether a duty has the very link already; the duty must be held. */
    public Uni<Boolean> hasLink(UUID duty, String url) {
        return has("url = :what", duty, url);
    }

    private static Uni<Boolean> has(String condition, UUID duty, String what) {
        return Panache.getSession()
                .chain(session -> session.createQuery(
                                "select count(*) from EvidenceItem where dutyId = :duty and removedAt is null and "
                                        + condition,
                                Long.class)
                        .setParameter("duty", duty)
                        .setParameter("what", what)
                        .getSingleResult())
                .map(count -> count > 0);
    }

    /** How many files a duty has. */
    public Uni<Integer> files(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select cast(count(*) as Integer) from EvidenceItem
                                where dutyId = :duty and removedAt is null and kind = EvidenceKind.FILE""", Integer.class)
                        .setParameter("duty", duty)
                        .getSingleResult());
    }

    /** The state of each link of a duty. */
    public Uni<List<LinkState>> links(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select linkState from EvidenceItem
                                where dutyId = :duty and removedAt is null and kind = EvidenceKind.LINK""", LinkState.class)
                        .setParameter("duty", duty)
                        .getResultList());
    }

    /** A duty's links whose page is not there. */
    public Uni<List<DeadLink>> deadLinks(UUID duty) {
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select i.id, i.title, i.url, p.status, p.failure, p.checkedAt
                                from EvidenceItem i join LinkedPage p on p.id = i.id
                                where i.dutyId = :duty and i.removedAt is null and i.linkState = LinkState.DEAD
                                order by i.id""", DeadLink.class)
                        .setParameter("duty", duty)
                        .getResultList());
    }
}
