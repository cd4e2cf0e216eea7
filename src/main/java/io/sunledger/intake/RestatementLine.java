package io.sunledger.intake;

import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A task of the body and a row of an annex that seem to say the same.
 *
 * @param score 0 to 1
 */
@Type("DraftRestatement")
public record RestatementLine(
        @NonNull String id,
        @NonNull String bodyTask,
        @NonNull String annexTask,
        double score,
        @NonNull RestatementState state) {
    RestatementLine now(RestatementState newState) {
        return new RestatementLine(id, bodyTask, annexTask, score, newState);
    }

    boolean touches(String task) {
        return bodyTask.equals(task) || annexTask.equals(task);
    }
}
