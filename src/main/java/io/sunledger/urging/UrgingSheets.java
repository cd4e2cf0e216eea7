package io.sunledger.urging;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.duty.DutyScope;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Page;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Idempotency;
import io.sunledger.security.Permission;
import io.sunledger.urging.SheetCommands.AnswerSheet;
import io.sunledger.urging.SheetCommands.IssueSheet;
import io.sunledger.urging.SheetCommands.ReceiveSheet;
import io.sunledger.urging.SheetCommands.WithdrawSheet;
import io.sunledger.urging.domain.Reasons;
import io.sunledger.urging.domain.Subject;
import io.sunledger.urging.domain.UrgingSheet;
import io.sunledger.urging.store.SheetReads;
import io.sunledger.urging.store.UrgingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Urging sheets (督办单). Who sees all duties sees all sheets, a unit its own; the office issues by hand and withdraws, officers and
 * approvers of the unit sign and answer.
 *
 * <p>Codes of refusal: sheet.notFound, sheet.reason, sheet.nothingToUrge, sheet.received, sheet.answer, sheet.answered,
 * sheet.withdrawn, version.stale, duty.notFound, duty.withdrawn, duty.carried, duty.closed, idempotency.otherRequest,
 * access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class UrgingSheets {
    private final SheetReads reads;
    private final UrgingStore store;
    private final SheetIssue sheets;
    private final DutyHold hold;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    UrgingSheets(
            SheetReads reads,
            UrgingStore store,
            SheetIssue sheets,
            DutyHold hold,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.reads = reads;
        this.store = store;
        this.sheets = sheets;
        this.hold = hold;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Newest first. */
    public Uni<Page<SheetView>> list(FindSheets filter, PageRequest page, Actor actor) {
        return reads.page(filter, page, DutyScope.of(actor));
    }

    /** @throws Refused sheet.notFound */
    public Uni<SheetView> get(UUID sheet, Actor actor) {
        return find(sheet, actor).onItem().ifNull().failWith(() -> Refused.notFound("sheet", sheet));
    }

    /** The sheet, or null where there is none that the actor may see. */
    public Uni<@Nullable SheetView> find(UUID sheet, Actor actor) {
        return reads.one(sheet, DutyScope.of(actor));
    }

    /** Those of the ids that the actor may see. */
    public Uni<List<SheetView>> ofIds(Collection<UUID> ids, Actor actor) {
        return reads.ofIds(ids, DutyScope.of(actor));
    }

    /** Those on duties that the actor was shown, by number. */
    public Uni<List<SheetView>> ofDuties(Collection<UUID> shown, Actor actor) {
        return reads.ofDuties(shown, DutyScope.of(actor));
    }

    /** Issues a sheet whatever the ladder says, also before the duty is late. Answers its id. */
    @WithTransaction
    public Uni<UUID> issue(IssueSheet command, Actor actor) {
        Permission.URGE.require(actor);
        var reason = Reasons.of(command.reason());
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> hold.hold(command.duty(), actor, Permission.URGE)
                        .invoke(Held::requireOpen)
                        .call(this::requireUnreported)
                        .map(UrgingSheets::subject)
                        .chain(subject -> sheets.issue(subject, command.colour(), reason, actor)));
    }

    private Uni<Void> requireUnreported(Held held) {
        return store.isReportedDone(held.duty())
                .invoke(done -> {
                    if (done) {
                        throw Refused.of(Refused.Kind.CONFLICT, "sheet.nothingToUrge");
                    }
                })
                .replaceWithVoid();
    }

    static Subject subject(Held held) {
        return Subject.ofDuty(held.government(), held.plan(), held.unit(), held.duty(), held.due());
    }

    @WithTransaction
    public Uni<UUID> receive(ReceiveSheet command, Actor actor) {
        return change(
                        command.sheet(),
                        command.expectedVersion(),
                        ofUnit(actor),
                        sheet -> sheet.receive(actor, clock.instant()))
                .call(id -> log.append(actor, UrgingAct.RECEIVED, id));
    }

    @WithTransaction
    public Uni<UUID> answer(AnswerSheet command, Actor actor) {
        return change(
                        command.sheet(),
                        command.expectedVersion(),
                        ofUnit(actor),
                        sheet -> sheet.answer(command.answer(), actor, clock.instant()))
                .call(id -> log.append(actor, UrgingAct.ANSWERED, id));
    }

    @WithTransaction
    public Uni<UUID> withdraw(WithdrawSheet command, Actor actor) {
        Permission.URGE.require(actor);
        return change(
                        command.sheet(),
                        command.expectedVersion(),
                        DutyScope.of(actor),
                        sheet -> sheet.withdraw(command.reason(), actor, clock.instant()))
                .call(id -> log.append(actor, UrgingAct.WITHDRAWN, id, command.reason()));
    }

    private Uni<UUID> change(UUID id, int expectedVersion, DutyScope scope, Consumer<UrgingSheet> act) {
        return store.sheet(id, scope)
                .invoke(sheet -> sheet.expect(expectedVersion))
                .invoke(act)
                .call(store::flush)
                .map(UrgingSheet::id);
    }

    // who works for the office and for a unit signs for the unit alone
    private static DutyScope ofUnit(Actor actor) {
        Permission.ANSWER_URGING.require(actor);
        if (actor.unit() == null) {
            throw Refused.forbidden("access.noUnit", actor.name());
        }
        return new DutyScope(actor.government(), actor.unit());
    }
}
