package io.sunledger.intake;

import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Add a point that the reader did not find, with its first task. */
@Input("AddItemAct")
public record AddItem(
        @NonNull String number,
        @Nullable String part,
        @Nullable String title,
        @NonNull String text) implements DraftAct {
    @Override
    public DraftContent apply(DraftContent content) {
        var next = content.lastId() + 1;
        var task = AddTask.entered("t" + next, text);
        var item = new DraftContent.ItemLine("i" + next, number, part, title, null, null, List.of(task));
        return content.withItems(DraftContent.plus(content.items(), item)).numbered(1);
    }
}
