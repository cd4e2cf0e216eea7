package io.sunledger.intake;

import io.sunledger.kernel.Refused;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Make one task of two that belong together: the second's text follows the first's, and all facts of both stay. */
@Input("MergeTasksAct")
public record MergeTasks(@NonNull String task, @NonNull String next) implements DraftAct {
    /** @throws Refused draft.merge.itself */
    @Override
    public DraftContent apply(DraftContent content) {
        if (task.equals(next)) {
            throw new Refused("draft.merge.itself", task);
        }
        var joined = content.task(task).joined(content.task(next));
        return DecideRestatements.withoutTask(
                content.replaceTask(task, List.of(joined))
                        .replaceTask(next, List.of())
                        .withoutEmptyItems(),
                next);
    }
}
