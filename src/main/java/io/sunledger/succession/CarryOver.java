package io.sunledger.succession;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Have a later year's plan take over unfinished duties.
 *
 * @param due by when the tasks are due that are added for it; null: work of the later year as a whole
 * @param reason why; never blank
 */
public record CarryOver(
        UUID fromPlan,
        UUID toPlan,
        List<Wanted> duties,
        @Nullable LocalDate due,
        String reason,
        @Nullable String idempotencyKey) {
    public CarryOver {
        duties = List.copyOf(duties);
    }

    /**
     * One duty.
     *
     * @param task the later plan's task as part of which it goes on; null: the later plan gets a task of its own for it
     */
    public record Wanted(UUID duty, @Nullable UUID task) {}
}
