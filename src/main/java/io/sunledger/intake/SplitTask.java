package io.sunledger.intake;

import io.sunledger.kernel.Refused;
import io.sunledger.kernel.SourceSpan;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Make two tasks of one; both keep its units, each keeps the facts that were read in its part.
 *
 * @param at the offset in the task's text at which the second begins
 */
@Input("SplitTaskAct")
public record SplitTask(@NonNull String task, int at) implements DraftAct {
    /** @throws Refused draft.split.outside */
    @Override
    public DraftContent apply(DraftContent content) {
        var whole = content.task(task);
        if (at <= 0
                || at >= whole.text().length()
                || whole.text().substring(0, at).isBlank()
                || whole.text().substring(at).isBlank()) {
            throw new Refused("draft.split.outside", at, whole.text().length());
        }
        var first = whole.withText(whole.text().substring(0, at), part(whole, 0, at))
                .withFactsOfSpan();
        var second = whole.as("t" + (content.lastId() + 1))
                .withText(
                        whole.text().substring(at), part(whole, at, whole.text().length()))
                .withFactsOfSpan();
        return content.replaceTask(task, List.of(first, second)).numbered(1);
    }

    // a text that was mended or joined does not stand in the document letter by letter; then both keep the whole place
    private static @Nullable SourceSpan part(TaskLine whole, int from, int to) {
        var span = whole.span();
        return span == null || span.length() != whole.text().length()
                ? span
                : new SourceSpan(span.from() + from, span.from() + to);
    }
}
