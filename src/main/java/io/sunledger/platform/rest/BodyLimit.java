package io.sunledger.platform.rest;

import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.BodyLimits;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;

/** Refuses bodies that are too large before they are read; of one whose length is not told, before more of it is kept. */
@ApplicationScoped
class BodyLimit {
    /** After it is known who asks (100), before Quarkus' own limit (2), whose answer has no body. */
    private static final int BEFORE_QUARKUS = 50;

    private static final int AFTER_QUARKUS = 1;

    private final BodyLimits limits;
    private final EarlyRefusal refusal;

    BodyLimit(BodyLimits limits, EarlyRefusal refusal) {
        this.limits = limits;
        this.refusal = refusal;
    }

    void addTo(@Observes Filters filters) {
        filters.register(this::checkLength, BEFORE_QUARKUS);
        filters.register(this::boundRest, AFTER_QUARKUS);
    }

    private void checkLength(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        var limit = limit(request);
        if (length == null || Long.parseLong(length) <= limit) {
            request.next();
            return;
        }
        if (Long.parseLong(length) <= limits.file()) {
            // read and forgotten: a caller who is cut off while it sends does not see the answer
            request.request().handler(chunk -> {}).resume();
        } else {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        refusal.answer(request, 413, Refused.of(Refused.Kind.TOO_LARGE, "request.tooLarge", limit));
    }

    private void boundRest(RoutingContext request) {
        if (request.get(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY) != null) {
            request.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, (long) limit(request));
        }
        request.next();
    }

    private int limit(RoutingContext request) {
        var type = request.request().getHeader(HttpHeaders.CONTENT_TYPE);
        var isForm = type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA);
        return limits.of(request.normalizedPath(), isForm);
    }
}
