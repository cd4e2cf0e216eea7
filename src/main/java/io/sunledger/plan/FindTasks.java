package io.sunledger.plan;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list; null asks for nothing.
 *
 * @param year of the plan
 * @param withdrawn whether those withdrawn are wanted, and then only those; null is both
 * @param text words that occur in the task or in the heading of its item
 */
@Input("TaskFilter")
public record FindTasks(
        @Id @Nullable UUID planId,
        @Id @Nullable UUID itemId,
        @Nullable Integer year,
        @Nullable Boolean withdrawn,
        @Nullable String text) {
    public static final FindTasks ALL = new FindTasks(null, null, null, null, null);
}
