package io.sunledger.progress;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.ReportMove;
import io.sunledger.platform.Idempotency;
import io.sunledger.progress.domain.Report;
import io.sunledger.progress.store.ReportStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report's way from the unit to the office (报送、审核): the officer submits, the unit's approver, another person, approves and
 * hands it in with that, the office accepts or returns it. Every method answers the report's id.
 *
 * <p>Codes of refusal: report.notFound, version.stale, report.stage.draft, report.stage.submitted, report.stage.approved,
 * report.stage.accepted, report.stage.returned, report.samePerson, report.reason, report.reasonTooLong, duty.withdrawn,
 * duty.carried, duty.closed, idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Handing {
    private final ReportStore store;
    private final ReportSteps steps;
    private final DutyHold hold;
    private final Idempotency idempotency;

    Handing(ReportStore store, ReportSteps steps, DutyHold hold, Idempotency idempotency) {
        this.store = store;
        this.steps = steps;
        this.hold = hold;
        this.idempotency = idempotency;
    }

    /** An officer has finished a draft. */
    @WithTransaction
    public Uni<UUID> submit(HandReport command, Actor actor) {
        return make(ReportMove.SUBMIT, command, actor);
    }

    /** An officer takes back what nobody has approved yet: it is a draft again. */
    @WithTransaction
    public Uni<UUID> withdraw(HandReport command, Actor actor) {
        return make(ReportMove.WITHDRAW, command, actor);
    }

    /** The unit's approver hands it in to the office; never whoever wrote or submitted it. */
    @WithTransaction
    public Uni<UUID> approve(HandReport command, Actor actor) {
        return make(ReportMove.APPROVE, command, actor);
    }

    /** The unit's approver gives it back to the officers, with the reason: it is a draft again. */
    @WithTransaction
    public Uni<UUID> sendBack(HandReport command, Actor actor) {
        return make(ReportMove.SEND_BACK, command, actor);
    }

    /** The office is content; never whoever wrote, submitted or approved it. */
    @WithTransaction
    public Uni<UUID> accept(HandReport command, Actor actor) {
        return make(ReportMove.ACCEPT, command, actor);
    }

    /** The office gives it back to the unit, with the reason; never whoever wrote, submitted or approved it. */
    @WithTransaction
    public Uni<UUID> giveBack(HandReport command, Actor actor) {
        return make(ReportMove.RETURN, command, actor);
    }

    private Uni<UUID> make(ReportMove move, HandReport command, Actor actor) {
        ReportSteps.permission(move).require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                new Step(move, command),
                UUID.class,
                () -> held(move, command.report(), actor)
                        .invoke(report -> report.expect(command.expectedVersion()))
                        .call(report -> steps.make(move, report, actor, stripped(command.reason())))
                        .map(Report::id));
    }

    /** The report, of which nothing else is changed until the transaction ends. */
    private Uni<Report> held(ReportMove move, UUID report, Actor actor) {
        return store.dutyOf(report, actor.government())
                .chain(duty -> hold.hold(duty, actor, ReportSteps.permission(move)))
                .onFailure(Handing::isNoDutyOfTheActor)
                .transform(hidden -> Refused.notFound("report", report))
                .invoke(held -> requireOpen(move, held))
                .chain(() -> store.report(report));
    }

    // what was handed in before the duty was closed out may still be accepted
    private static void requireOpen(ReportMove move, Held held) {
        if (move != ReportMove.ACCEPT) {
            held.requireOpen();
        }
    }

    private static boolean isNoDutyOfTheActor(Throwable failure) {
        return failure instanceof Refused refused && refused.code().equals("duty.notFound");
    }

    private static @Nullable String stripped(@Nullable String reason) {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    private record Step(ReportMove move, HandReport command) {}
}
