package io.sunledger.plan;

import io.sunledger.kernel.Role;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** A unit or a group in its role on a task; without a task, on every task of the plan. */
@Type("Assignment")
public record AssignmentView(
        @Id @NonNull UUID id,
        @Id @NonNull UUID planId,
        @Id @Nullable UUID taskId,
        @NonNull Role role,
        @NonNull String name,
        @Id @Nullable UUID unitId,
        @Id @Nullable UUID groupId) {}
