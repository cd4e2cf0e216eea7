package io.sunledger.evidence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.store.EvidenceStore;
import io.sunledger.evidence.store.UploadStore;
import io.sunledger.kernel.Actor;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * What the public sees of evidence; the office decides, each time with a reason, and may take it back. Nothing is deleted.
 *
 * <p>Codes of refusal: evidence.notFound, evidence.removed, evidence.withheldAlready, evidence.notWithheld, evidence.notRedacted,
 * evidence.notAFile, evidence.noPublicCopy, evidence.noReason, evidence.reasonTooLong, upload.notFound, upload.notReady, upload.used
 * and what looking at the file refuses ({@link Uploads}), version.stale, access.forbidden.
 */
@ApplicationScoped
public class Disclosures {
    private final EvidenceStore store;
    private final UploadStore uploadStore;
    private final Uploads uploads;
    private final ChangingEvidence changing;

    Disclosures(EvidenceStore store, UploadStore uploadStore, Uploads uploads, ChangingEvidence changing) {
        this.store = store;
        this.uploadStore = uploadStore;
        this.uploads = uploads;
        this.changing = changing;
    }

    /** Keeps it from the public (不予公开). */
    @WithTransaction
    public Uni<UUID> withhold(ChangeEvidence command, Actor actor) {
        return changing.change(command, actor, Permission.WITHHOLD_EVIDENCE, EvidenceAct.WITHHELD, (item, mark) -> {
            item.withhold(mark);
            return Uni.createFrom().voidItem();
        });
    }

    /** Keeps it from the public no more. */
    @WithTransaction
    public Uni<UUID> release(ChangeEvidence command, Actor actor) {
        return changing.change(command, actor, Permission.WITHHOLD_EVIDENCE, EvidenceAct.RELEASED, (item, mark) -> {
            item.release();
            return Uni.createFrom().voidItem();
        });
    }

    /** Shows the public another file in its place; what stood in its place before is replaced. */
    public Uni<UUID> redact(ChangeEvidence command, UUID upload, Actor actor) {
        Permission.WITHHOLD_EVIDENCE.require(actor);
        return uploads.complete(upload, actor)
                .chain(() -> Panache.withTransaction(() -> changing.change(
                        command,
                        actor,
                        Permission.WITHHOLD_EVIDENCE,
                        EvidenceAct.REDACTED,
                        (item, mark) -> uploadStore
                                .held(upload, actor)
                                .chain(held -> store.file(held.attach()))
                                .invoke(file -> item.redact(file, mark))
                                .replaceWithVoid())));
    }

    /** Shows the public its own file again. */
    @WithTransaction
    public Uni<UUID> restore(ChangeEvidence command, Actor actor) {
        return changing.change(command, actor, Permission.WITHHOLD_EVIDENCE, EvidenceAct.RESTORED, (item, mark) -> {
            item.restore();
            return Uni.createFrom().voidItem();
        });
    }
}
