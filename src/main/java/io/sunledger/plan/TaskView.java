package io.sunledger.plan;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A task. The offsets count in the source document's text; null where a clerk added the task. */
@Type("Task")
public record TaskView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        @Id @NonNull UUID itemId,
        int ordinal,
        int version,
        @NonNull String text,
        boolean withdrawn,
        @Nullable Integer sourceFrom,
        @Nullable Integer sourceTo,
        @Nullable Integer restatedFrom,
        @Nullable Integer restatedTo) {}
