package io.sunledger.platform.graphql;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.validation.ValidationError;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Wording;
import io.sunledger.platform.Away;
import io.sunledger.platform.Unkept;
import jakarta.persistence.OptimisticLockException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Errors as callers read them: a sentence in their language, and a code. A refusal is told whole; of a failure the caller sees
 * its number, the log the rest.
 */
final class QueryErrors {
    private static final Logger LOG = Logger.getLogger(QueryErrors.class);

    /** A class name with its packages, as some libraries' messages have it. */
    private static final Pattern CLASS_NAME = Pattern.compile("\\b(?:[a-z][a-z0-9_]*\\.)+([A-Z])");

    /** How SmallRye tells of a value that is not of its type: with the whole argument, and without the place in it. */
    private static final Pattern ARGUMENT = Pattern.compile("^argument '(\\w+)' with value '");

    private QueryErrors() {}

    static List<GraphQLError> tell(List<GraphQLError> errors, Locale language) {
        // who is told of a wrong argument need not be told that nothing came of it
        var misfit = errors.stream().anyMatch(ValidationError.class::isInstance);
        return errors.stream()
                .filter(error -> !(misfit && error instanceof NonNullableFieldWasNullError))
                .map(error -> tell(error, language))
                .toList();
    }

    private static GraphQLError tell(GraphQLError error, Locale language) {
        if (error instanceof ToldError) {
            return error;
        }
        if (error instanceof ExceptionWhileDataFetching failed) {
            return tell(error, failed.getException(), language);
        }
        if (error instanceof QueryRefused refused) {
            return told(error, refused.refused(), language);
        }
        if (error instanceof NonNullableFieldWasNullError) {
            return failure(error, new IllegalStateException(error.getMessage()), language);
        }
        var code = error instanceof InvalidSyntaxError || error.getErrorType() == ErrorType.InvalidSyntax
                ? "request.malformed"
                : "request.invalid";
        return told(error, new Refused(code, plain(error.getMessage(), language)), language);
    }

    private static GraphQLError tell(GraphQLError error, Throwable cause, Locale language) {
        var refused = refusal(cause);
        if (refused != null) {
            return told(error, refused, language);
        }
        var away = Away.in(cause);
        return away == null ? failure(error, cause, language) : away(error, away, cause, language);
    }

    private static GraphQLError away(GraphQLError error, Refused away, Throwable why, Locale language) {
        LOG.warnf("away: %s", why);
        return ToldError.of(error, away.code(), away.sentence(language));
    }

    private static @Nullable Refused refusal(@Nullable Throwable cause) {
        var unkept = Unkept.in(cause);
        if (unkept != null) {
            return unkept;
        }
        if (cause instanceof Refused refused) {
            return refused;
        }
        if (cause instanceof OptimisticLockException) {
            return Refused.of(Refused.Kind.STALE, "version.overtaken");
        }
        return cause == null || cause.getCause() == cause ? null : refusal(cause.getCause());
    }

    private static GraphQLError told(GraphQLError error, Refused refused, Locale language) {
        LOG.infof("refused: %s", refused.code());
        return ToldError.of(error, refused.code(), refused.sentence(language));
    }

    private static GraphQLError failure(GraphQLError error, Throwable cause, Locale language) {
        var number = UUID.randomUUID().toString();
        LOG.errorf(cause, "failure %s at %s", number, error.getPath());
        return ToldError.of(error, "internal", Wording.of("internal", language, number));
    }

    private static String plain(@Nullable String message, Locale language) {
        var argument = ARGUMENT.matcher(message == null ? "" : message);
        if (argument.find()) {
            return Wording.of("request.argument", language, argument.group(1));
        }
        return message == null ? "" : CLASS_NAME.matcher(message).replaceAll("$1");
    }

    /** The body for a request that never became a query. */
    static Map<String, Object> body(Refused refused, Locale language, Map<String, Object> more) {
        var extensions = new TreeMap<String, Object>(more);
        extensions.put("code", refused.code());
        return Map.of("errors", List.of(Map.of("message", refused.sentence(language), "extensions", extensions)));
    }
}
