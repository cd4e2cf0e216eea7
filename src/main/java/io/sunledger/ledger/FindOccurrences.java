package io.sunledger.ledger;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/** Which occurrences to list; null asks for nothing. */
@Input("OccurrenceFilter")
public record FindOccurrences(
        @Id @Nullable UUID planId,
        @Id @Nullable UUID unitId,
        @Id @Nullable UUID dutyId,
        @Nullable OccurrenceState state) {
    public static final FindOccurrences ALL = new FindOccurrences(null, null, null, null);
}
