package io.sunledger.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * End units and say what they became part of.
 *
 * @param merged those that end, each with the version that the change was made on
 * @param into what they become part of; it must exist on that day
 * @param from the first day on which the merged ones are no more
 */
public record MergeUnits(List<Merged> merged, UUID into, LocalDate from) {
    public MergeUnits {
        merged = List.copyOf(merged);
    }

    public record Merged(UUID unit, int expectedVersion) {}
}
