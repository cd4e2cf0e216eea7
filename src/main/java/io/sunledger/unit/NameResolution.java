package io.sunledger.unit;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * What a name in a document means: a unit, or a group, or neither.
 *
 * @param name as asked
 * @param unit the unit that it means
 * @param group the group that it means
 * @param how by what it was recognised; null where it was not
 * @param candidates where it was not: what comes nearest, best first, at most 5
 */
public record NameResolution(
        @NonNull String name,
        @Id @Nullable UUID unit,
        @Id @Nullable UUID group,
        @Nullable How how,
        @NonNull List<@NonNull Candidate> candidates) {
    public NameResolution {
        candidates = List.copyOf(candidates);
    }
}
