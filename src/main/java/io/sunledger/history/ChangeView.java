package io.sunledger.history;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * What a command changed about one thing.
 *
 * @param position counts all changes of the installation; later changes have greater ones
 * @param thing its kind: {@code duty}, {@code report}, …
 * @param before as JSON; null where there was none
 * @param after as JSON; null where it was deleted
 */
@Type("Change")
public record ChangeView(
        @Id @NonNull UUID commandId,
        @NonNull Long position,
        @NonNull String thing,
        @NonNull String thingId,
        @Nullable String before,
        @Nullable String after) {}
