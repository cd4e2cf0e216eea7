package io.sunledger.undertaking;

import io.sunledger.kernel.DutyState;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Have a measure say something else.
 *
 * @param due null: the duty's own
 * @param state null: as it is
 * @param position null: as it is
 */
public record ChangeMeasure(
        UUID measure,
        int expectedVersion,
        String text,
        String goal,
        @Nullable LocalDate due,
        String section,
        String person,
        @Nullable DutyState state,
        @Nullable Integer position) {}
