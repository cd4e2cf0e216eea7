package io.sunledger.review;

import io.sunledger.review.domain.LookBackFinding;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a look-back to list; null asks for nothing.
 *
 * @param open whether those of which nothing is said yet, or those of which something is
 */
@Input("LookBackEntryFilter")
public record FindLookBackEntries(
        @Nullable LookBackFinding finding,
        @Nullable Boolean closedOut,
        @Nullable Boolean open,
        @Id @Nullable UUID unitId) {
    public static final FindLookBackEntries ALL = new FindLookBackEntries(null, null, null, null);
}
