package io.sunledger.succession;

import io.sunledger.duty.DutyView;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * A duty that could be carried over, and as part of what.
 *
 * @param text what its task says
 * @param taskId the task of the later plan that is proposed: the unit owes it, and it says most nearly the same; null: none does,
 *     so the duty would be carried as a task of its own
 * @param taskText what that one says
 * @param likeness of the two texts, from 0 to 1
 */
@Type("CarryCandidate")
public record CarryCandidate(
        @NonNull DutyView duty,
        @NonNull String text,
        @Id @Nullable UUID taskId,
        @Nullable String taskText,
        double likeness) {}
