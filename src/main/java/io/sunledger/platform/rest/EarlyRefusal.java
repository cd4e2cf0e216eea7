package io.sunledger.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.GraphQlRefusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;

/**
 * Refuses a request before it reaches a protocol, in the protocol's own words: some clients see the body and nothing else
 * (a WeChat mini-program calls every answer a success).
 */
@ApplicationScoped
public class EarlyRefusal {
    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    /** With the status that its kind has. */
    public void answer(RoutingContext request, Refused refused) {
        answer(request, Problem.of(refused, Language.of(request)).status(), refused);
    }

    public void answer(RoutingContext request, int status, Refused refused) {
        if (GraphQlRefusal.isFor(request)) {
            GraphQlRefusal.answer(request, status, refused);
            return;
        }
        tell(request, status, refused);
    }

    /** Refuses what may be asked again in so many seconds. */
    public void later(RoutingContext request, Refused refused, long seconds) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        if (GraphQlRefusal.isFor(request)) {
            GraphQlRefusal.later(request, refused, seconds);
        } else {
            tell(request, 429, refused);
        }
    }

    private void tell(RoutingContext request, int status, Refused refused) {
        var problem = Problem.of(status, refused.code(), refused.sentence(Language.of(request)));
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Buffer.buffer(json.writeValueAsBytes(problem)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
