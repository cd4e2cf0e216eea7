package io.sunledger.progress;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Knows of a duty what need not be asked again; whatever bean there is of it is asked when a report is pre-filled. */
public interface Known {
    /**
     * What is known of a duty that the actor may see.
     *
     * @param from counts are of what was done on this day or later
     * @param to and on this day or before; values are the latest until this day
     */
    Uni<Facts> of(UUID duty, LocalDate from, LocalDate to, Actor actor);

    /** Values and counts. */
    record Facts(List<TargetValue> values, List<FrequencyCount> counts) {
        public static final Facts NONE = new Facts(List.of(), List.of());

        public Facts {
            values = List.copyOf(values);
            counts = List.copyOf(counts);
        }
    }
}
