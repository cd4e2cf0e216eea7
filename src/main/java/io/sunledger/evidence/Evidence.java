package io.sunledger.evidence;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyScope;
import io.sunledger.evidence.store.EvidenceReads;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that duties were done. Whoever sees a duty sees what evidence there is of it; what a file holds, only office and unit
 * see whole ({@link EvidenceFiles}).
 *
 * <p>Codes of refusal: evidence.notFound, duty.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Evidence {
    private final EvidenceReads reads;
    private final Duties duties;

    Evidence(EvidenceReads reads, Duties duties) {
        this.reads = reads;
        this.duties = duties;
    }

    /** @throws Refused evidence.notFound */
    public Uni<EvidenceView> get(UUID id, Actor actor) {
        return find(id, actor).onItem().ifNull().failWith(() -> Refused.notFound("evidence", id));
    }

    /** The piece of evidence, or null where there is none that the actor may see. */
    public Uni<@Nullable EvidenceView> find(UUID id, Actor actor) {
        return reads.one(id, actor.government())
                .chain(found -> found == null
                        ? Uni.createFrom().nullItem()
                        : duties.find(found.dutyId(), actor).map(duty -> duty == null ? null : found));
    }

    /** What a duty has, what was removed included; the duty must be one that the actor may see. */
    public Uni<List<EvidenceView>> of(UUID duty, Actor actor) {
        return duties.get(duty, actor).chain(seen -> ofDuties(List.of(seen.id())));
    }

    /** What duties that the caller was shown have. */
    public Uni<List<EvidenceView>> ofDuties(Collection<UUID> shown) {
        return reads.ofDuties(shown);
    }

    /** How many pieces duties that the caller was shown have, those removed not counted; none is not among the answers. */
    public Uni<Map<UUID, Integer>> countsOf(Collection<UUID> shown) {
        return reads.counts(shown);
    }

    /** What was attached to reports that the caller was shown. */
    public Uni<List<EvidenceView>> ofReports(Collection<UUID> shown) {
        return reads.ofReports(shown);
    }

    /** The very same files on other duties that the actor may see. */
    public Uni<List<DuplicateView>> duplicatesOf(Collection<UUID> shown, Actor actor) {
        return reads.duplicates(shown, DutyScope.of(actor));
    }

    /** Files that stand on several duties, newest first: all of the government's for who sees all, else the own unit's. */
    public Uni<Page<EvidenceView>> duplicated(@Nullable UUID plan, PageRequest page, Actor actor) {
        return reads.shared(plan, page, DutyScope.of(actor));
    }

    /** Links whose page is dead or has changed, newest first: all of the government's for who sees all, else the own unit's. */
    public Uni<Page<EvidenceView>> linkTroubles(@Nullable UUID plan, PageRequest page, Actor actor) {
        return reads.troubles(plan, page, DutyScope.of(actor));
    }

    /** Each look at the pages of links that the caller was shown, oldest first. */
    public Uni<List<PageCheckView>> checksOf(Collection<UUID> shown) {
        return reads.checks(shown);
    }

    /** What a linked page said when it was read last; empty where it never was. */
    public Uni<String> pageText(UUID id, Actor actor) {
        return get(id, actor)
                .chain(seen -> reads.text(seen.id()))
                .onItem()
                .ifNull()
                .continueWith("");
    }
}
