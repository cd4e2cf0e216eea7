package io.sunledger.intake;

import io.sunledger.kernel.SourceSpan;
import io.sunledger.unit.Candidate;
import java.util.List;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/**
 * A name in a draft that no unit or group is known for.
 *
 * @param places where the document prints it
 * @param candidates what comes nearest, best first
 */
@Type("DraftUnknownName")
public record UnknownName(
        @NonNull String name,
        @NonNull List<@NonNull SourceSpan> places,
        @NonNull List<@NonNull Candidate> candidates) {}
