package io.sunledger.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.SourceSpan;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A problem as RFC 9457 words it.
 *
 * @param type stable, one for each code
 * @param title what sort of refusal it is
 * @param status the HTTP status, again in the body: some clients see nothing else
 * @param detail the sentence for a person
 * @param code stable, the same as over GraphQL
 * @param errors everything that is wrong, each with its place
 * @param present for a stale change, the thing as it is now
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        URI type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        List<FieldError> errors,
        @Nullable Object present) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * @param pointer where in the request, a JSON pointer (RFC 6901)
     * @param span where in the source document
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldError(
            String pointer,
            String code,
            String message,
            @Nullable SourceSpan span) {
        static FieldError of(Breach breach, Locale language) {
            return new FieldError(breach.path(), breach.code(), breach.sentence(language), breach.span());
        }
    }

    static Problem of(Refused refused, Locale language) {
        return new Problem(
                type(refused.code()),
                refused.kind().name(),
                status(refused.kind()),
                refused.sentence(language),
                refused.code(),
                refused.breaches().stream()
                        .map(breach -> FieldError.of(breach, language))
                        .toList(),
                null);
    }

    Problem withPresent(@Nullable Object now) {
        return new Problem(type, title, status, detail, code, errors, now);
    }

    /** A problem of which only the code is known. */
    static Problem of(int status, String code, String detail) {
        return new Problem(type(code), code, status, detail, code, List.of(), null);
    }

    private static URI type(String code) {
        return URI.create("urn:sunledger:problem:" + code);
    }

    private static int status(Refused.Kind kind) {
        return switch (kind) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case STALE -> 412;
            case UNCONDITIONAL -> 428;
            case TOO_LARGE -> 413;
            case UNSUPPORTED -> 415;
            case BUSY -> 429;
            case AWAY -> 503;
        };
    }
}
