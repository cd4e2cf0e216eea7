package io.sunledger.platform.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ParseAndValidate;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Away;
import io.sunledger.platform.Language;
import io.sunledger.platform.changes.Written;
import io.sunledger.platform.graphql.documents.AnswerDesk;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Answers one request: the body as GraphQL words it, the status as GraphQL over HTTP does. */
final class GraphQlAnswer implements ExecutionResponseWriter {
    private static final Logger LOG = Logger.getLogger(GraphQlAnswer.class);
    private static final ObjectMapper JSON = new JsonMapper();

    private final RoutingContext ctx;
    private final AnswerDesk desk;
    private final String query;
    private final Locale language;

    GraphQlAnswer(RoutingContext ctx, AnswerDesk desk, String query, Locale language) {
        this.ctx = ctx;
        this.desk = desk;
        this.query = query;
        this.language = language;
    }

    /** Answers what never became a query. */
    static void refuse(RoutingContext ctx, int status, Refused refused, Map<String, Object> more) {
        send(ctx, status, octets(QueryErrors.body(refused, Language.of(ctx), more)));
    }

    /** Answers what nobody expected: the caller sees a number, the log the rest. */
    static void fail(RoutingContext ctx, @Nullable Throwable failure) {
        var away = Away.in(failure);
        if (away != null) {
            LOG.warnf("away: %s", failure);
            ctx.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Away.SECONDS));
            refuse(ctx, 503, away, Map.of("retryAfter", Away.SECONDS));
            return;
        }
        var number = UUID.randomUUID().toString();
        LOG.errorf(failure, "failure %s", number);
        refuse(ctx, 500, new Refused("internal", number), Map.of());
    }

    @Override
    public void write(ExecutionResponse response) {
        Turn.of(ctx).answer(() -> tell(response.getExecutionResult()));
    }

    @Override
    public void fail(Throwable failure) {
        Turn.of(ctx).answer(() -> fail(ctx, failure));
    }

    private void tell(ExecutionResult result) {
        if (result.getErrors().stream().allMatch(ToldError.class::isInstance)) {
            var status = status(result);
            if (status == 405) {
                ctx.response().putHeader(HttpHeaders.ALLOW, "POST");
            } else if (status == 401) {
                ctx.response().putHeader("WWW-Authenticate", "Bearer");
            } else if (status == 503) {
                ctx.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Away.SECONDS));
            }
            if (!result.getErrors().isEmpty()) {
                QueryFigures.tell(
                        ctx,
                        result.getErrors().stream().map(ToldError.class::cast).anyMatch(ToldError::isFailure));
            }
            var octets = octets(body(result));
            if (status != 200 || !result.getErrors().isEmpty() || !desk.made(ctx, octets)) {
                send(ctx, status, octets);
            }
        } else {
            refuse(ctx, 400, new Refused("request.malformed", syntaxError()), Map.of());
        }
    }

    private static int status(ExecutionResult result) {
        var errors = result.getErrors();
        if (!result.isDataPresent()) {
            return errors.stream().map(ToldError.class::cast).anyMatch(ToldError::isOfMethod) ? 405 : 400;
        }
        if (errors.stream().map(ToldError.class::cast).anyMatch(ToldError::isOfAbsence)) {
            return 503;
        }
        var nothing = !(result.getData() instanceof Map<?, ?> roots)
                || roots.values().stream().allMatch(root -> root == null);
        var forbidden =
                !errors.isEmpty() && errors.stream().map(ToldError.class::cast).allMatch(ToldError::isOfAccess);
        if (!nothing || !forbidden) {
            return 200;
        }
        return errors.stream().map(ToldError.class::cast).allMatch(ToldError::isOfLogin) ? 401 : 403;
    }

    private Map<String, Object> body(ExecutionResult result) {
        var body = new LinkedHashMap<String, Object>();
        if (!result.getErrors().isEmpty()) {
            body.put(
                    "errors",
                    result.getErrors().stream()
                            .map(error -> error.toSpecification())
                            .toList());
        }
        if (result.isDataPresent()) {
            body.put("data", result.getData());
        }
        var extensions = new LinkedHashMap<Object, Object>();
        if (result.getExtensions() != null) {
            extensions.putAll(result.getExtensions());
        }
        var written = Written.of(ctx);
        if (written != null) {
            extensions.put("written", written);
        }
        if (!extensions.isEmpty()) {
            body.put("extensions", extensions);
        }
        return body;
    }

    // SmallRye parses first, and of what does not parse it says no more than that
    private String syntaxError() {
        var input = ExecutionInput.newExecutionInput(query).locale(language).build();
        var syntax = ParseAndValidate.parse(input).getSyntaxException();
        return syntax == null ? "query" : Objects.requireNonNullElse(syntax.getMessage(), "query");
    }

    private static void send(RoutingContext ctx, int status, byte[] body) {
        if (ctx.response().ended() || ctx.response().closed()) {
            return;
        }
        if (!ctx.response().headers().contains(HttpHeaders.CONTENT_TYPE)) {
            ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        }
        ctx.response().setStatusCode(status).end(Buffer.buffer(body));
    }

    private static byte[] octets(Map<String, Object> body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
