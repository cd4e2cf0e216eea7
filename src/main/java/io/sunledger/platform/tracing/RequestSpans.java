package io.sunledger.platform.tracing;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.sunledger.platform.metrics.Routes;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/**
 * Gives each request that is not answered at once the id of a trace, which its lines in the log have, and where traces are sent
 * somewhere a span: the operation's name, the status, and nothing that the client sent. Quarkus' own spans have addresses with what was
 * searched for, and those of clients; they are off.
 */
@ApplicationScoped
public class RequestSpans {
    /** Before all others that observe (230). */
    private static final int FIRST = 240;

    private static final String OPERATION = "sunledger.operation";
    private static final String TRACE_ID = "traceId";
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> GRAPHQL = AttributeKey.stringKey("graphql.document");
    private static final int SERVER_ERROR = 500;

    private final boolean sends;
    private final Tracer tracer;

    RequestSpans(OpenTelemetry telemetry, @ConfigProperty(name = "quarkus.otel.sdk.disabled") boolean disabled) {
        this.sends = !disabled;
        this.tracer = telemetry.getTracer("io.sunledger");
    }

    /** Names the operation of a request: that of a trusted document, never what a client calls it. */
    public static void name(RoutingContext request, String operation) {
        request.put(OPERATION, operation);
    }

    void addTo(@Observes Filters filters) {
        filters.register(this::begin, FIRST);
    }

    private void begin(RoutingContext request) {
        var caller = TraceParent.of(request.request().getHeader("traceparent"));
        if (sends) {
            span(request, caller);
        } else {
            MDC.put(TRACE_ID, TraceParent.idOf(caller));
        }
        request.next();
    }

    @SuppressWarnings("MustBeClosedChecker") // the request's context ends with the request, on whichever thread
    private void span(RoutingContext request, io.opentelemetry.api.trace.SpanContext caller) {
        var method = Routes.method(request);
        var span = tracer.spanBuilder(method)
                .setParent(Context.root().with(Span.wrap(caller)))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute(METHOD, method)
                .startSpan();
        var unused = Context.root().with(span).makeCurrent();
        request.addBodyEndHandler(done -> end(request, span));
    }

    private static void end(RoutingContext request, Span span) {
        var route = Routes.of(request);
        var status = request.response().getStatusCode();
        String operation = request.get(OPERATION);
        if (operation != null) {
            span.setAttribute(GRAPHQL, operation);
        }
        span.updateName(operation == null ? Routes.method(request) + " " + route : "graphql " + operation)
                .setAttribute(ROUTE, route)
                .setAttribute(STATUS, (long) status)
                .setStatus(status >= SERVER_ERROR ? StatusCode.ERROR : StatusCode.UNSET)
                .end();
    }
}
