package io.sunledger.review;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.review.store.CloseOutReads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has been asked for and decided: whoever sees a duty sees how it was closed out.
 *
 * <p>Codes of refusal: closeOut.notFound, duty.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class CloseOutFiles {
    private final CloseOutReads reads;
    private final Duties duties;

    CloseOutFiles(CloseOutReads reads, Duties duties) {
        this.reads = reads;
        this.duties = duties;
    }

    /** @throws Refused closeOut.notFound */
    public Uni<CloseOutView> get(UUID closeOut, Actor actor) {
        return find(closeOut, actor).onItem().ifNull().failWith(() -> Refused.notFound("closeOut", closeOut));
    }

    /** The close-out, or null where there is none that the actor may see. */
    public Uni<@Nullable CloseOutView> find(UUID closeOut, Actor actor) {
        return reads.one(closeOut, DutyScope.of(actor));
    }

    /** All of a duty, the first first. @throws Refused duty.notFound */
    public Uni<List<CloseOutView>> of(UUID duty, Actor actor) {
        return duties.get(duty, actor).chain(seen -> ofDuties(List.of(seen.id())));
    }

    /** All of duties that the caller was shown, each duty's first first. */
    public Uni<List<CloseOutView>> ofDuties(Collection<UUID> shown) {
        return reads.ofDuties(shown);
    }

    /** Those that wait for the office, who has waited longest first: of every unit, or of the own. */
    public Uni<Page<CloseOutView>> requests(FindCloseOutRequests filter, PageRequest page, Actor actor) {
        return reads.requests(filter, page, DutyScope.of(actor));
    }

    /** What the office did without, for close-outs that the caller was shown. */
    public Uni<List<WaiverView>> waiversOf(Collection<UUID> shown) {
        return reads.waiversOf(shown);
    }
}
