package io.sunledger.plan.web;

import io.sunledger.kernel.Page;
import io.sunledger.plan.TaskView;
import io.sunledger.platform.graphql.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of tasks (Relay cursor connections). */
public record TaskConnection(
        @NonNull List<@NonNull TaskEdge> edges, @NonNull PageInfo pageInfo) {
    static TaskConnection of(Page<TaskView> page) {
        return new TaskConnection(page.edges(TaskEdge::new), PageInfo.of(page));
    }

    /** A task and its place. */
    public record TaskEdge(@NonNull TaskView node, @NonNull String cursor) {}
}
