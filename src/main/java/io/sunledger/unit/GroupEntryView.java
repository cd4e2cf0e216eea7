package io.sunledger.unit;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A unit that is added to a group's rule, or taken out of it.
 *
 * @param included whether it is added
 * @param from the first day; null: always
 * @param to the first day on which this holds no more; null: still
 */
@Name("GroupEntry")
public record GroupEntryView(
        @Id @NonNull UUID unitId,
        boolean included,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
