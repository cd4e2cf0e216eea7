package io.sunledger.review;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.DutyHold.Held;
import io.sunledger.evidence.EvidenceStanding;
import io.sunledger.plan.PlanDemands;
import io.sunledger.plan.TaskMeasures;
import io.sunledger.platform.Today;
import io.sunledger.progress.ReportStanding;
import io.sunledger.review.domain.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Looks up what stands in the way of closing out a duty that is held, in the transaction that is open. */
@ApplicationScoped
class Conditions {
    private final List<CloseOutCondition> conditions;
    private final EvidenceStanding evidence;
    private final ReportStanding reports;
    private final PlanDemands plans;
    private final Clock clock;

    Conditions(
            @All List<CloseOutCondition> conditions,
            EvidenceStanding evidence,
            ReportStanding reports,
            PlanDemands plans,
            Clock clock) {
        this.conditions = List.copyOf(conditions);
        this.evidence = evidence;
        this.reports = reports;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param involved the accounts that had a hand in the duty's reports
     * @param unmet everything that stands in the way, sorted by what it is
     */
    record Found(Set<String> involved, List<Unmet> unmet) {}

    Uni<Found> of(Held duty) {
        return facts(duty).map(facts -> new Found(facts.involved(), unmet(conditions, facts)));
    }

    /** The accounts that had a hand in a duty's reports. */
    Uni<Set<String>> involved(UUID duty) {
        return reports.ofDuty(duty).map(ReportStanding.Standing::reportedBy);
    }

    static List<Unmet> unmet(List<CloseOutCondition> conditions, DutyFacts facts) {
        return conditions.stream()
                .flatMap(condition -> condition.unmet(facts).stream())
                .sorted(Comparator.comparing(Unmet::shortfall))
                .toList();
    }

    private Uni<DutyFacts> facts(Held duty) {
        return evidence.ofDuty(duty.duty())
                .chain(there -> reports.ofDuty(duty.duty())
                        .chain(reported -> plans.measures(duty.plan(), duty.task())
                                .map(measures -> new DutyFacts(
                                        reported.reportedBy(),
                                        there(there),
                                        accepted(reported),
                                        demanded(measures, duty)))));
    }

    private static DutyFacts.Evidence there(EvidenceStanding.Standing standing) {
        return new DutyFacts.Evidence(
                standing.files(),
                standing.liveLinks(),
                standing.pendingLinks(),
                standing.deadLinks().stream()
                        .map(link -> new DutyFacts.DeadPage(link.evidence(), link.url()))
                        .toList());
    }

    private static DutyFacts.Accepted accepted(ReportStanding.Standing standing) {
        return new DutyFacts.Accepted(standing.latestAccepted(), standing.values(), standing.counts());
    }

    /** A unit is not asked for what had come round before the plan was issued, nor for what is due no more. */
    private DutyFacts.Demanded demanded(TaskMeasures measures, Held duty) {
        var begun = LocalDate.of(measures.year(), 1, 1);
        var from = measures.issuedOn().isAfter(begun) ? measures.issuedOn() : begun;
        var today = Today.by(clock);
        return new DutyFacts.Demanded(
                measures.targets(), measures.frequencies(), from, today.isBefore(duty.due()) ? today : duty.due());
    }
}
