package io.sunledger.duty.domain;

import io.sunledger.kernel.Role;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a unit owes a task.
 *
 * @param viaGroup the group by which the plan names the unit; null where it names the unit itself
 * @param due the last day
 * @param wholeYear work of the whole year, due on its last day
 */
public record Obligation(
        UUID task, UUID item, UUID unit, @Nullable UUID viaGroup, Role role, LocalDate due, boolean wholeYear) {

    /** Who is told apart: a unit owes a task once. */
    public record Key(UUID task, UUID unit) {}

    Key key() {
        return new Key(task, unit);
    }
}
