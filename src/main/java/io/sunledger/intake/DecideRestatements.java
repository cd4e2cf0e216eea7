package io.sunledger.intake;

import io.sunledger.kernel.Refused;
import java.util.List;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * Decide proposed pairs of a body task and an annex row: merge each into one task, or keep the two apart.
 *
 * @param restatements the pairs
 * @param merge whether they say the same
 */
@Input("DecideRestatementsAct")
public record DecideRestatements(@NonNull List<@NonNull String> restatements, boolean merge) implements DraftAct {
    /** @throws Refused draft.restatement.decided where a pair is no longer open */
    @Override
    public DraftContent apply(DraftContent content) {
        var decided = content;
        for (var pair : restatements) {
            decided = decide(decided, pair);
        }
        return decided;
    }

    private DraftContent decide(DraftContent content, String id) {
        var pair = content.restatements().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("draft.restatement", id));
        if (pair.state() == RestatementState.GONE && merge) {
            return content; // its row has just been merged with a likelier task
        }
        if (pair.state() != RestatementState.PROPOSED) {
            throw new Refused("draft.restatement.decided", id);
        }
        return merge
                ? merged(content, pair)
                : content.withRestatements(state(content, id, RestatementState.KEPT_APART));
    }

    private static DraftContent merged(DraftContent content, RestatementLine pair) {
        var one = content.task(pair.bodyTask()).restatedBy(content.task(pair.annexTask()));
        var marked = content.withRestatements(state(content, pair.id(), RestatementState.MERGED))
                .replaceTask(pair.bodyTask(), List.of(one))
                .replaceTask(pair.annexTask(), List.of())
                .withoutEmptyItems()
                .settle(DraftContent.about(pair.annexTask()), Verdict.CORRECTED);
        return withoutTask(marked, pair.annexTask());
    }

    private static List<RestatementLine> state(DraftContent content, String id, RestatementState state) {
        return content.restatements().stream()
                .map(line -> line.id().equals(id) ? line.now(state) : line)
                .toList();
    }

    /** With no pair left to decide about a task that is gone. */
    static DraftContent withoutTask(DraftContent content, String task) {
        return content.withRestatements(content.restatements().stream()
                .map(line -> line.state() == RestatementState.PROPOSED && line.touches(task)
                        ? line.now(RestatementState.GONE)
                        : line)
                .toList());
    }
}
