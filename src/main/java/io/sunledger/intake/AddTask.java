package io.sunledger.intake;

import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Add a task to a point; its facts are entered by correcting it. */
@Input("AddTaskAct")
public record AddTask(@NonNull String item, @NonNull String text) implements DraftAct {
    @Override
    public DraftContent apply(DraftContent content) {
        return content.addTask(item, entered("t" + (content.lastId() + 1), text))
                .numbered(1);
    }

    static TaskLine entered(String id, String text) {
        return new TaskLine(id, text, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
