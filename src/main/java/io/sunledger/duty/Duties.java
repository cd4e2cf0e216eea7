package io.sunledger.duty;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.store.DutyReads;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the units of a government owe. Office, leader, auditor and third parties see all of their government's duties; officers and
 * approvers those of their own unit. What an actor may not see is, for that actor, not there.
 *
 * <p>Codes of refusal: duty.notFound, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Duties {
    private final DutyReads reads;

    Duties(DutyReads reads) {
        this.reads = reads;
    }

    /** Those that are asked for, by due date. */
    public Uni<Page<DutyView>> list(FindDuties filter, PageRequest page, Actor actor) {
        return reads.page(filter, page, DutyScope.of(actor));
    }

    /** Those of the actor's own unit, by due date. */
    public Uni<Page<DutyView>> mine(FindDuties filter, PageRequest page, Actor actor) {
        return reads.page(filter, page, DutyScope.ofOwn(actor));
    }

    /** @throws Refused duty.notFound */
    public Uni<DutyView> get(UUID duty, Actor actor) {
        return find(duty, actor).onItem().ifNull().failWith(() -> Refused.notFound("duty", duty));
    }

    /** The duty, withdrawn or not; null where there is none that the actor may see. */
    public Uni<@Nullable DutyView> find(UUID duty, Actor actor) {
        return reads.one(duty, DutyScope.of(actor));
    }

    /** Those of the ids that the actor may see. */
    public Uni<List<DutyView>> ofIds(Collection<UUID> ids, Actor actor) {
        return reads.ofIds(ids, DutyScope.of(actor));
    }

    /** Who owes these tasks: those owed now, by due date. */
    public Uni<List<DutyView>> ofTasks(Collection<UUID> tasks, Actor actor) {
        return reads.ofTasks(tasks, DutyScope.of(actor));
    }
}
