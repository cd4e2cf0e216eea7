package io.sunledger.duty;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.sunledger.duty.domain.DueCause;
import io.sunledger.duty.domain.DueChange;
import io.sunledger.duty.domain.DueDates;
import io.sunledger.duty.domain.Duty;
import io.sunledger.duty.domain.DutyRoll;
import io.sunledger.duty.domain.Extension;
import io.sunledger.duty.store.ExtensionStore;
import io.sunledger.history.EventLog;
import io.sunledger.kernel.Ids;
import io.sunledger.plan.PlanAmended;
import io.sunledger.platform.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the dates that duties had. Of a plan's date and an extension the later one holds; an extension that is asked for and that
 * an amendment has made needless lapses. Either leaves its trace.
 */
@ApplicationScoped
class DueTrail {
    private final ExtensionStore store;
    private final EventLog log;
    private final Clock clock;

    DueTrail(ExtensionStore store, EventLog log, Clock clock) {
        this.store = store;
        this.log = log;
        this.clock = clock;
    }

    /** @param before what was said of the duties' dates */
    Uni<Void> amended(DutyRoll roll, Map<UUID, DueDates> before, PlanAmended event) {
        var changes = roll.duties().stream()
                .filter(duty -> !duty.dueDates().equals(before.get(duty.id())))
                .map(duty -> amended(duty, before, event))
                .toList();
        return store.addChanges(changes).chain(() -> lapse(roll, event));
    }

    private DueChange amended(Duty duty, Map<UUID, DueDates> before, PlanAmended event) {
        var act = new DueChange.Act(DueCause.AMENDED, null, event.reason(), event.by(), clock.instant());
        return new DueChange(
                Ids.next(),
                duty,
                before.getOrDefault(duty.id(), duty.dueDates()).due(),
                act);
    }

    private Uni<Void> lapse(DutyRoll roll, PlanAmended event) {
        var duties = roll.duties().stream().collect(Collectors.toMap(Duty::id, Function.identity()));
        var now = new Extension.Moment(event.by(), clock.instant(), Today.by(clock));
        return store.asked(duties.keySet())
                .map(asked -> asked.stream()
                        .filter(extension -> isNeedless(extension, duties))
                        .toList())
                .chain(needless -> lapse(needless, event, now));
    }

    private Uni<Void> lapse(List<Extension> needless, PlanAmended event, Extension.Moment now) {
        return Multi.createFrom()
                .iterable(needless)
                .onItem()
                .transformToUniAndConcatenate(extension -> {
                    extension.lapse(event.reason(), now);
                    return log.append(event.by(), ExtensionAct.LAPSED, extension.id(), event.reason());
                })
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private static boolean isNeedless(Extension extension, Map<UUID, Duty> duties) {
        var duty = duties.get(extension.dutyId());
        return duty != null
                && (duty.withdrawnAt() != null || !extension.askedDue().isAfter(duty.due()));
    }
}
