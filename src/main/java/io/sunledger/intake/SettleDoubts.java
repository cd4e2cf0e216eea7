package io.sunledger.intake;

import io.sunledger.kernel.Refused;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Say that the reader was right in these places, or that they have been put right. */
@Input("SettleDoubtsAct")
public record SettleDoubts(
        @NonNull List<@NonNull String> doubts, @NonNull Verdict verdict) implements DraftAct {
    @Override
    public DraftContent apply(DraftContent content) {
        var known = content.doubts().stream().map(Doubt::id).toList();
        doubts.stream().filter(doubt -> !known.contains(doubt)).findFirst().ifPresent(doubt -> {
            throw Refused.notFound("draft.doubt", doubt);
        });
        return content.settle(doubt -> doubts.contains(doubt.id()), verdict);
    }
}
