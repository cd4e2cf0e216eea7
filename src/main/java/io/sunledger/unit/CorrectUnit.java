package io.sunledger.unit;

import io.sunledger.kernel.UnitKind;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Correct what the registry says of a unit, as if it had always said so; for what changed one day there are {@link RenameUnit} and
 * {@link MergeUnits}. All values are replaced.
 */
public record CorrectUnit(
        UUID unit,
        int expectedVersion,
        String name,
        UnitKind kind,
        @Nullable UUID parent,
        @Nullable LocalDate existsFrom,
        @Nullable LocalDate existsTo) {}
