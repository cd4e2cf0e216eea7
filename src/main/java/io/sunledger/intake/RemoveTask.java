package io.sunledger.intake;

import io.sunledger.kernel.Refused;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Take out what is no task; the reason stays among the decisions. */
@Input("RemoveTaskAct")
public record RemoveTask(@NonNull String task, @NonNull String reason) implements DraftAct {
    /** @throws Refused draft.remove.noReason */
    @Override
    public DraftContent apply(DraftContent content) {
        if (reason.isBlank()) {
            throw new Refused("draft.remove.noReason");
        }
        var without = content.replaceTask(task, List.of())
                .withoutEmptyItems()
                .settle(DraftContent.about(task), Verdict.CORRECTED);
        return DecideRestatements.withoutTask(without, task);
    }
}
