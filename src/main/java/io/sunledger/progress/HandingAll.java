package io.sunledger.progress;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.ReportMove;
import io.sunledger.kernel.ReportStage;
import io.sunledger.platform.Idempotency;
import io.sunledger.progress.DutyOutcome.Result;
import io.sunledger.progress.domain.Report;
import io.sunledger.progress.store.OwingStore;
import io.sunledger.progress.store.OwingStore.Owing;
import io.sunledger.progress.store.ReportStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Submits or approves all that a unit reports for a period, in one act, with an answer for each duty: what can be done is done, and
 * the rest is told. Sent again, it changes nothing that has been done.
 *
 * <p>Codes of refusal: period.notFound, idempotency.otherRequest, access.forbidden, access.noUnit; of a single duty: report.missing,
 * report.stage.draft, report.stage.returned, report.samePerson, duty.closed.
 */
@ApplicationScoped
public class HandingAll {
    private final ReportStore store;
    private final OwingStore owing;
    private final ReportSteps steps;
    private final DutyHold hold;
    private final Idempotency idempotency;

    HandingAll(ReportStore store, OwingStore owing, ReportSteps steps, DutyHold hold, Idempotency idempotency) {
        this.store = store;
        this.owing = owing;
        this.steps = steps;
        this.hold = hold;
        this.idempotency = idempotency;
    }

    /** Submits every draft of the actor's unit. */
    @WithTransaction
    public Uni<HandedReports> submitAll(HandReports command, Actor actor) {
        return all(ReportMove.SUBMIT, command, actor);
    }

    /** Approves every report of the actor's unit that is submitted, but those that the actor wrote. */
    @WithTransaction
    public Uni<HandedReports> approveAll(HandReports command, Actor actor) {
        return all(ReportMove.APPROVE, command, actor);
    }

    private Uni<HandedReports> all(ReportMove move, HandReports command, Actor actor) {
        var permission = ReportSteps.permission(move);
        permission.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                new Steps(move, command),
                HandedReports.class,
                () -> owing.of(command.plan(), command.period(), actor)
                        .chain(owed -> hold.holdAll(duties(owed), actor, permission)
                                .chain(held -> store.ofDuties(duties(owed), command.period())
                                        .chain(reports -> each(move, owed, held, reports, actor)))));
    }

    private Uni<HandedReports> each(
            ReportMove move, List<Owing> owed, List<Held> held, List<Report> reports, Actor actor) {
        var owes = owed.stream().collect(Collectors.toMap(Owing::duty, Function.identity()));
        Map<UUID, Report> byDuty = reports.stream()
                .collect(Collectors.toMap(report -> report.subject().duty(), Function.identity()));
        return Multi.createFrom()
                .iterable(held)
                .onItem()
                .transformToUniAndConcatenate(duty -> {
                    var report = byDuty.get(duty.duty());
                    return report == null
                            ? Uni.createFrom().item(without(duty, owes.get(duty.duty())))
                            : one(move, duty, report, actor);
                })
                .collect()
                .asList()
                .map(HandedReports::new);
    }

    private Uni<DutyOutcome> one(ReportMove move, Held duty, Report report, Actor actor) {
        if (isMade(move, report.stage())) {
            return Uni.createFrom().item(outcome(duty, report, Result.ALREADY));
        }
        return Uni.createFrom()
                .item(duty)
                .invoke(Held::requireOpen)
                .chain(() -> steps.make(move, report, actor, null))
                .replaceWith(outcome(duty, report, Result.DONE))
                // nothing of a step that is refused was written
                .onFailure(Refused.class)
                .recoverWithItem(failure -> refused(duty, report.id(), failure));
    }

    private static boolean isMade(ReportMove move, ReportStage stage) {
        return switch (stage) {
            case SUBMITTED -> move == ReportMove.SUBMIT;
            case APPROVED, ACCEPTED -> true;
            case DRAFT, RETURNED -> false;
        };
    }

    private static DutyOutcome without(Held duty, @Nullable Owing owed) {
        return owed != null && !owed.owed()
                ? new DutyOutcome(duty.duty(), null, Result.NOT_OWED, null, List.of())
                : refused(duty, null, new Refused("report.missing"));
    }

    private static DutyOutcome outcome(Held duty, Report report, Result result) {
        return new DutyOutcome(duty.duty(), report.id(), result, null, List.of());
    }

    private static DutyOutcome refused(Held duty, @Nullable UUID report, Refused why) {
        var facts = Arrays.stream(why.facts()).map(String::valueOf).toList();
        return new DutyOutcome(duty.duty(), report, Result.REFUSED, why.code(), facts);
    }

    private static List<UUID> duties(List<Owing> owed) {
        return owed.stream().map(Owing::duty).toList();
    }

    private record Steps(ReportMove move, HandReports command) {}
}
