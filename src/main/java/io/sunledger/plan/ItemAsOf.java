package io.sunledger.plan;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** An item with its tasks as they were at the end of a day. */
@Type("ItemAsOf")
public record ItemAsOf(
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        int ordinal,
        @NonNull String number,
        @Nullable String part,
        @Nullable String title,
        @Nullable String annex,
        @NonNull List<@NonNull TaskAsOf> tasks) {}
