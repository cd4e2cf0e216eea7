package io.sunledger.history;

import io.smallrye.mutiny.Uni;
import io.sunledger.history.store.PastReads;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Today;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What recorded rows were at the end of a day, what has been deleted since included (docs/decisions/0016). Whose rows these are is
 * not asked here: who calls must have been shown the plan, task or duty that they belong to.
 *
 * <p>Codes of refusal: past.future for a day that is yet to come.
 */
@ApplicationScoped
public class Past {
    private final PastReads reads;
    private final Clock clock;

    Past(PastReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Those of a plan that carry its id, the plan itself among them; none, where it was not there yet. */
    public Uni<List<PastRow>> ofPlan(UUID plan, Set<String> things, LocalDate on) {
        return reads.of(PastReads.Parent.PLAN, List.of(plan), things, endOf(on));
    }

    /** Those of tasks, the tasks themselves among them. */
    public Uni<List<PastRow>> ofTasks(Collection<UUID> tasks, Set<String> things, LocalDate on) {
        return reads.of(PastReads.Parent.TASK, tasks, things, endOf(on));
    }

    /** Those of duties, the duties themselves among them. */
    public Uni<List<PastRow>> ofDuties(Collection<UUID> duties, Set<String> things, LocalDate on) {
        return reads.of(PastReads.Parent.DUTY, duties, things, endOf(on));
    }

    /** The end of today is not there yet: today is as it is now. */
    private Instant endOf(LocalDate day) {
        if (day.isAfter(Today.by(clock))) {
            throw new Refused("past.future", day.toString());
        }
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
