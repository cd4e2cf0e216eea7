package io.sunledger.review;

import io.sunledger.review.domain.Shortfall;
import io.sunledger.review.domain.Unmet;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/**
 * Something that stood in the way of closing a duty out.
 *
 * @param subjectId the target, the frequency or the link that it is about; null where it is about the duty as a whole
 * @param code as a refusal names it
 * @param message the sentence for a person
 * @param path where in the duty, a JSON pointer (RFC 6901)
 */
@Type("CloseOutUnmet")
public record UnmetView(
        @NonNull Shortfall shortfall,
        @Id @Nullable UUID subjectId,
        @NonNull String code,
        @NonNull String message,
        @NonNull String path) {
    public static UnmetView of(Unmet unmet, Locale language) {
        return new UnmetView(
                unmet.shortfall(),
                unmet.subject(),
                unmet.shortfall().code(),
                unmet.breach().sentence(language),
                unmet.pointer());
    }
}
