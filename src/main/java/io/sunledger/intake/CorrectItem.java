package io.sunledger.intake;

import io.sunledger.kernel.Refused;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** Put a point's heading right; what is left out stays. */
@Input("CorrectItemAct")
public record CorrectItem(
        @NonNull String item,
        @Nullable String number,
        @Nullable String part,
        @Nullable String title) implements DraftAct {
    @Override
    public DraftContent apply(DraftContent content) {
        if (content.items().stream().noneMatch(line -> line.id().equals(item))) {
            throw Refused.notFound("draft.item", item);
        }
        return content.withItems(content.items().stream()
                .map(line -> line.id().equals(item) ? corrected(line) : line)
                .toList());
    }

    private DraftContent.ItemLine corrected(DraftContent.ItemLine old) {
        return new DraftContent.ItemLine(
                old.id(),
                number == null ? old.number() : number,
                part == null ? old.part() : part,
                title == null ? old.title() : title,
                old.annex(),
                old.span(),
                old.tasks());
    }
}
