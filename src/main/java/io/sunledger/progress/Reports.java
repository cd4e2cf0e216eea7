package io.sunledger.progress;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Duties;
import io.sunledger.duty.DutyHold;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Ids;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PlanDemands;
import io.sunledger.platform.Idempotency;
import io.sunledger.progress.ReportCheck.Sound;
import io.sunledger.progress.domain.Report;
import io.sunledger.progress.domain.ReportRevision;
import io.sunledger.progress.store.Contents;
import io.sunledger.progress.store.ReportReads;
import io.sunledger.progress.store.ReportStore;
import io.sunledger.security.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What units report. A unit's officers report on its own duties; whoever sees a duty sees what is reported on it.
 *
 * <p>Codes of refusal: report.notFound, report.breaches (with report.unknownPeriod, report.noState, report.noText,
 * report.textTooLong, report.textUnreadable, report.unknownTarget, report.unknownFrequency, report.twice, report.value,
 * report.count), report.stage.submitted, report.stage.approved, report.stage.accepted, version.stale, duty.notFound, duty.withdrawn, duty.carried, duty.closed, idempotency.otherRequest, access.forbidden, access.noUnit.
 */
@ApplicationScoped
public class Reports {
    private final ReportStore store;
    private final ReportReads reads;
    private final Contents contents;
    private final Duties duties;
    private final DutyHold hold;
    private final PlanDemands plans;
    private final Idempotency idempotency;
    private final EventLog log;
    private final Clock clock;

    Reports(
            ReportStore store,
            ReportReads reads,
            Contents contents,
            Duties duties,
            DutyHold hold,
            PlanDemands plans,
            Idempotency idempotency,
            EventLog log,
            Clock clock) {
        this.store = store;
        this.reads = reads;
        this.contents = contents;
        this.duties = duties;
        this.hold = hold;
        this.plans = plans;
        this.idempotency = idempotency;
        this.log = log;
        this.clock = clock;
    }

    /** Keeps the report as a new revision, and says of the duty how far it is. Answers the report's id. */
    @WithTransaction
    public Uni<UUID> save(SaveReport command, Actor actor) {
        Permission.REPORT.require(actor);
        return idempotency.once(
                actor,
                command.idempotencyKey(),
                command,
                UUID.class,
                () -> hold.hold(command.duty(), actor, Permission.REPORT)
                        .invoke(Held::requireOpen)
                        .chain(held -> save(command, held, actor))
                        .call(report -> log.append(actor, ReportAct.SAVED, report)));
    }

    private Uni<UUID> save(SaveReport command, Held held, Actor actor) {
        return plans.reportingFrame(held.plan(), held.task())
                .map(frame -> ReportCheck.check(command, frame))
                .chain(sound -> save(command, held, sound, actor))
                .call(() -> store.latestState(held.duty()).chain(state -> hold.reach(held, state)));
    }

    private Uni<UUID> save(SaveReport command, Held held, Sound sound, Actor actor) {
        var period = sound.period();
        var subject = new Report.Subject(held.duty(), held.plan(), held.unit(), period.id(), period.due());
        return store.of(subject, () -> new Report(Ids.next(), actor.government(), subject))
                .call(report -> {
                    var number = report.save(command.expectedVersion(), sound.state());
                    var save = new ReportRevision.Save(actor, clock.instant());
                    var revision = new ReportRevision(
                            Ids.next(), report.id(), number, save, contents.written(command.content()));
                    return store.keep(report, revision);
                })
                .map(Report::id);
    }

    /** @throws Refused report.notFound */
    public Uni<ReportView> get(UUID report, Actor actor) {
        return find(report, actor).onItem().ifNull().failWith(() -> Refused.notFound("report", report));
    }

    /** The report that the actor has just saved or moved on, and so may see. */
    public Uni<ReportView> acted(UUID report) {
        return reads.one(report).onItem().ifNull().failWith(() -> Refused.notFound("report", report));
    }

    /** The report, or null where there is none that the actor may see. */
    public Uni<@Nullable ReportView> find(UUID report, Actor actor) {
        return reads.one(report).chain(found -> ifSeen(found, actor));
    }

    /** The report on a duty for a period, or null where there is none that the actor may see. */
    public Uni<@Nullable ReportView> find(UUID duty, UUID period, Actor actor) {
        return reads.one(duty, period).chain(found -> ifSeen(found, actor));
    }

    /** What is reported on a duty, by period; the duty must be one that the actor may see. */
    public Uni<List<ReportView>> of(UUID duty, Actor actor) {
        return duties.get(duty, actor).chain(seen -> ofDuties(List.of(seen.id())));
    }

    /** What is reported on duties that the caller was shown, by period. */
    public Uni<List<ReportView>> ofDuties(Collection<UUID> shown) {
        return reads.ofDuties(shown);
    }

    /** What is reported on duties that the caller was shown for the latest period of each that has a report. */
    public Uni<List<ReportView>> latestOfDuties(Collection<UUID> shown) {
        return reads.latestOfDuties(shown);
    }

    /** What is reported for one period on duties that the caller was shown. */
    public Uni<List<ReportView>> ofDuties(Collection<UUID> shown, UUID period) {
        return reads.ofDuties(shown, period);
    }

    /** What reports that the caller was shown said, save by save. */
    public Uni<List<ReportRevisionView>> revisionsOf(Collection<UUID> shown) {
        return reads.revisionsOf(shown);
    }

    /** How reports that the caller was shown went to the office, step by step. */
    public Uni<List<ReportStepView>> stepsOf(Collection<UUID> shown) {
        return reads.stepsOf(shown);
    }

    private Uni<@Nullable ReportView> ifSeen(@Nullable ReportView report, Actor actor) {
        return report == null
                ? Uni.createFrom().nullItem()
                : duties.find(report.dutyId(), actor).map(duty -> duty == null ? null : report);
    }
}
