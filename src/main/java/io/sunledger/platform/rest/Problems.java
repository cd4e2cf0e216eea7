package io.sunledger.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.Wording;
import io.sunledger.platform.Away;
import io.sunledger.platform.Language;
import io.sunledger.platform.Unkept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Tells refusals and failures as problems. A refusal is told whole; of a failure the caller sees its number, the log the rest. */
@ApplicationScoped
class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final Language language;
    private final CurrentVertxRequest request;

    Problems(Language language, CurrentVertxRequest request) {
        this.language = language;
        this.request = request;
    }

    @ServerExceptionMapper
    RestResponse<Problem> refused(Refused refused) {
        LOG.infof("refused: %s", refused.code());
        return answer(Problem.of(refused, language.ofCaller()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> stale(Stale stale) {
        LOG.infof("refused: %s", stale.refused().code());
        return answer(Problem.of(stale.refused(), language.ofCaller()).withPresent(stale.present()));
    }

    @ServerExceptionMapper
    RestResponse<Problem> malformed(JsonProcessingException malformed) {
        return answer(malformed(
                malformed instanceof MismatchedInputException mismatched
                        ? place(mismatched)
                        : malformed.getOriginalMessage()));
    }

    /** A value that is not of its type; without this the framework answers with an empty body. */
    @ServerExceptionMapper
    RestResponse<Problem> mismatched(MismatchedInputException mismatched) {
        return malformed(mismatched);
    }

    private static String place(MismatchedInputException mismatched) {
        var place = mismatched.getPath().stream()
                .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                .collect(Collectors.joining());
        var value = mismatched instanceof InvalidFormatException wrong ? " " + wrong.getValue() : "";
        return place.isEmpty() ? "{}" : place + value;
    }

    @ServerExceptionMapper
    RestResponse<Problem> byTheFramework(WebApplicationException refused) {
        var cause = refused.getCause();
        if (cause instanceof JsonProcessingException json) {
            return malformed(json);
        }
        var problem =
                switch (Response.Status.Family.familyOf(refused.getResponse().getStatus())) {
                    case CLIENT_ERROR -> clientError(refused.getResponse().getStatus(), refused.getMessage());
                    case SERVER_ERROR -> failure(refused);
                    case INFORMATIONAL, SUCCESSFUL, REDIRECTION, OTHER -> null;
                };
        return problem == null
                ? RestResponse.ResponseBuilder.<Problem>create(
                                refused.getResponse().getStatus())
                        .build()
                : answer(problem);
    }

    @ServerExceptionMapper
    RestResponse<Problem> failed(Throwable failure) {
        var unkept = Unkept.in(failure);
        if (unkept != null) {
            return refused(unkept);
        }
        var away = Away.in(failure);
        return away == null ? answer(failure(failure)) : away(away, failure);
    }

    /** What the caller may send again; the log has the reason. */
    private RestResponse<Problem> away(Refused away, Throwable why) {
        LOG.warnf("away: %s", why);
        return answer(Problem.of(away, language.ofCaller()));
    }

    private Problem clientError(int status, @Nullable String detail) {
        return switch (status) {
            case 401 -> known(status, "access.unauthenticated");
            case 403 -> known(status, "access.forbidden", "HTTP");
            case 404 -> known(status, "request.notFound", path());
            case 405 -> known(status, "request.methodNotAllowed");
            case 406, 415 -> known(status, "request.unsupported");
            default -> known(status, "request.malformed", detail);
        };
    }

    private String path() {
        var current = request.getCurrent();
        if (current == null) {
            return "";
        }
        var query = current.request().query();
        return current.normalizedPath() + (query == null ? "" : "?" + query);
    }

    private Problem malformed(String detail) {
        return known(400, "request.malformed", detail);
    }

    private Problem known(int status, String code, @Nullable Object... facts) {
        return Problem.of(status, code, sentence(code, facts));
    }

    private Problem failure(Throwable failure) {
        var number = UUID.randomUUID().toString();
        LOG.errorf(failure, "failure %s", number);
        return known(500, "internal", number);
    }

    private String sentence(String code, @Nullable Object... facts) {
        return Wording.of(code, language.ofCaller(), facts);
    }

    private static RestResponse<Problem> answer(Problem problem) {
        var answer = RestResponse.ResponseBuilder.create(RestResponse.Status.OK, problem)
                .status(problem.status())
                .type(Problem.MEDIA_TYPE);
        return switch (problem.status()) {
            case 429, 503 -> answer.header("Retry-After", Away.SECONDS).build();
            default -> answer.build();
        };
    }
}
