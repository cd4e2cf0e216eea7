package io.sunledger.evidence.store;

import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.UploadView;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.Reads;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queries that make views of uploads. */
@ApplicationScoped
public class UploadReads {
    private final Reads reads;

    UploadReads(Reads reads) {
        this.reads = reads;
    }

    /** An upload of the actor's own. */
    public Uni<@Nullable UploadView> one(UUID id, Actor owner) {
        return reads.one(
                "select u.id, u.name, u.size, u.received, u.state, u.startedAt, f.type, f.sha256, f.cleaned"
                        + " from Upload u left join StoredFile f on f.id = u.fileId"
                        + " where u.id = :id and u.account = :account and u.government = :government",
                UploadView.class,
                Map.of("id", id, "account", owner.account(), "government", owner.government()));
    }

    /** Where the file of an upload of the actor's own lies, as it came; null where it is not there whole. */
    public Uni<@Nullable String> place(UUID id, Actor owner) {
        return reads.one(
                "select f.place from Upload u join StoredFile f on f.id = u.fileId"
                        + " where u.id = :id and u.account = :account and u.government = :government",
                String.class,
                Map.of("id", id, "account", owner.account(), "government", owner.government()));
    }

    /** The keys of the chunks in their order. */
    public Uni<List<String>> chunks(UUID upload) {
        return reads.list(
                "select blobKey from UploadChunk where uploadId = :upload order by position",
                String.class,
                Map.of("upload", upload));
    }

    /** Those that nobody touched since; at most 100. */
    public Uni<List<UUID>> untouched(Instant since) {
        return reads.inSession(session -> session.createQuery(
                        "select id from Upload where touchedAt < :since order by touchedAt", UUID.class)
                .setParameter("since", since)
                .setMaxResults(100)
                .getResultList());
    }

    /** Whether anything still names a file there. */
    public Uni<Boolean> isKept(String place) {
        return reads.one(
                        "select count(*) from StoredFile where place like concat(:place, '%')",
                        Long.class, Map.of("place", place))
                .map(count -> count != null && count > 0);
    }
}
