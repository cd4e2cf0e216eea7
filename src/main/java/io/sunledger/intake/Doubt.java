package io.sunledger.intake;

import io.sunledger.kernel.SourceSpan;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * A place that the reader was unsure of.
 *
 * @param code what sort of doubt: the name of a reading warning
 * @param span where in the document's text
 * @param message the sentence for the clerk
 * @param task the task that it is about, where it is about one
 * @param verdict what the clerk made of it
 */
public record Doubt(
        @NonNull String id,
        @NonNull String code,
        @NonNull SourceSpan span,
        @NonNull String message,
        @Nullable String task,
        @NonNull Verdict verdict) {
    Doubt settled(Verdict by) {
        return new Doubt(id, code, span, message, task, by);
    }
}
