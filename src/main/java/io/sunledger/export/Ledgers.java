package io.sunledger.export;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyScope;
import io.sunledger.export.LedgerAssembly.Wanted;
import io.sunledger.export.domain.LedgerKind;
import io.sunledger.export.domain.LedgerSubject;
import io.sunledger.export.sheet.LedgerHead;
import io.sunledger.export.sheet.LedgerRow;
import io.sunledger.export.store.LedgerReads;
import io.sunledger.export.store.LedgerReads.Asked;
import io.sunledger.export.store.LedgerReads.Place;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.plan.PlanDetails;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.platform.Today;
import io.sunledger.unit.UnitView;
import io.sunledger.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What is in a ledger, and what stands over it, for an actor: the rights are those to read duties. */
@ApplicationScoped
class Ledgers {
    private static final int STRETCH = 500;

    private final LedgerReads reads;
    private final LedgerRows rows;
    private final PlanDetails plans;
    private final Units units;
    private final Clock clock;

    Ledgers(LedgerReads reads, LedgerRows rows, PlanDetails plans, Units units, Clock clock) {
        this.reads = reads;
        this.rows = rows;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /** A ledger that is there for the actor; it is yet to be read. */
    record Ledger(LedgerHead head, Asked asked, Wanted wanted, Actor actor) {}

    /** @throws Refused plan.notFound, unit.notFound, period.notFound, access.forbidden, access.noUnit */
    Uni<Ledger> find(LedgerSubject of, Actor actor) {
        var scope = DutyScope.of(actor);
        return switch (of.kind()) {
            case PLAN ->
                plan(of.id(), actor)
                        .map(plan -> new Ledger(
                                head(of, actor, plan.title(), scopeOf(plan)),
                                new Asked(plan.id(), null, scope),
                                new Wanted.Latest(),
                                actor));
            case UNIT ->
                units.find(of.id(), actor)
                        .invoke(unit -> requireSeen(unit, scope, actor))
                        .map(unit -> new Ledger(
                                head(of, actor, unit.name() + of.year() + "年政务公开", "责任单位：" + unit.name()),
                                new Asked(unit.id(), Objects.requireNonNull(of.year()), scope),
                                new Wanted.Latest(),
                                actor));
            case PERIOD -> ofPeriod(of, scope, actor);
        };
    }

    private Uni<Ledger> ofPeriod(LedgerSubject of, DutyScope scope, Actor actor) {
        return reads.planOf(of.id(), actor.government())
                .onItem()
                .ifNull()
                .failWith(() -> Refused.notFound("period", of.id()))
                .chain(plan -> plan(plan, actor)
                        .chain(found -> plans.reportingPeriodsOf(List.of(plan))
                                .map(periods -> new Ledger(
                                        head(of, actor, found.title(), scopeOf(named(periods, of.id()))),
                                        new Asked(plan, null, scope),
                                        new Wanted.OfPeriod(of.id()),
                                        actor))));
    }

    private static ReportingPeriodView named(List<ReportingPeriodView> periods, UUID id) {
        return periods.stream()
                .filter(period -> period.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("period", id));
    }

    private static void requireSeen(UnitView unit, DutyScope scope, Actor actor) {
        if (scope.unit() != null && !scope.unit().equals(unit.code())) {
            throw Refused.forbidden("access.forbidden", actor.name());
        }
    }

    private Uni<PlanView> plan(UUID id, Actor actor) {
        return plans.plans(List.of(id), actor)
                .map(found -> found.stream().findFirst().orElseThrow(() -> Refused.notFound("plan", id)));
    }

    private static String scopeOf(PlanView plan) {
        var number = plan.documentNumber();
        return number == null ? "印发日期：" + plan.issuedOn() : "发文字号：" + number;
    }

    private static String scopeOf(ReportingPeriodView period) {
        return "报送时间：" + period.due() + (period.subject().isEmpty() ? "" : "（" + period.subject() + "）");
    }

    private LedgerHead head(LedgerSubject of, Actor actor, String title, String scope) {
        return new LedgerHead(
                title + (of.kind() == LedgerKind.PERIOD ? "任务进展台账" : "任务台账"),
                scope,
                actor.government(),
                of,
                Today.by(clock),
                clock.getZone());
    }

    Uni<Integer> count(Ledger ledger) {
        return reads.count(ledger.asked());
    }

    /** The rows, a stretch at a time, each read when it is wanted. */
    Multi<List<LedgerRow>> rows(Ledger ledger) {
        return Multi.createBy()
                .repeating()
                .uni(Walk::new, walk -> next(ledger, walk))
                .whilst(stretch -> !stretch.isLast())
                .map(Stretch::rows)
                .filter(stretch -> !stretch.isEmpty());
    }

    private Uni<Stretch> next(Ledger ledger, Walk walk) {
        return reads.next(ledger.asked(), walk.at, STRETCH)
                .invoke(walk::on)
                .chain(places -> rows.of(places.stream().map(Place::duty).toList(), ledger.wanted(), ledger.actor())
                        .map(found -> new Stretch(found, places.size() < STRETCH)));
    }

    private record Stretch(List<LedgerRow> rows, boolean isLast) {}

    /** How far a reader has come. */
    private static final class Walk {
        private Place at = Place.BEGINNING;

        void on(List<Place> places) {
            at = places.isEmpty() ? at : places.get(places.size() - 1);
        }
    }
}
