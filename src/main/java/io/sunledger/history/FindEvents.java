package io.sunledger.history;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which events to list; null asks for nothing.
 *
 * @param planId that changed something of this plan; so for task, duty and unit
 * @param subjectId that were done to the thing with this id
 * @param act of this kind
 * @param from done on this day or later
 * @param to done on this day or earlier
 */
@Input("EventFilter")
public record FindEvents(
        @Id @Nullable UUID planId,
        @Id @Nullable UUID taskId,
        @Id @Nullable UUID dutyId,
        @Id @Nullable UUID unitId,
        @Nullable String subjectId,
        @Nullable String act,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {
    public static final FindEvents ALL = new FindEvents(null, null, null, null, null, null, null, null);

    public static FindEvents ofDuty(UUID duty) {
        return new FindEvents(null, null, duty, null, null, null, null, null);
    }
}
