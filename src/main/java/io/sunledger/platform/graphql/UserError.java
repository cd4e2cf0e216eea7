package io.sunledger.platform.graphql;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.SourceSpan;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Why a mutation was refused, or one of the reasons.
 *
 * @param code stable, the same as over REST
 * @param message the sentence for a person, in the caller's language
 * @param path where in the input, a JSON pointer (RFC 6901); null where it is about the whole
 * @param span where in the source document
 */
public record UserError(
        @NonNull String code,
        @NonNull String message,
        @Nullable String path,
        @Nullable SourceSpan span) {

    /** The refusal first, then each breach that it collects. */
    public static List<UserError> of(Refused refused, Locale language) {
        var whole = new UserError(refused.code(), refused.sentence(language), null, null);
        var parts = refused.breaches().stream().map(breach -> of(breach, language));
        return Stream.concat(Stream.of(whole), parts).toList();
    }

    public static UserError of(Breach breach, Locale language) {
        return new UserError(breach.code(), breach.sentence(language), breach.path(), breach.span());
    }
}
