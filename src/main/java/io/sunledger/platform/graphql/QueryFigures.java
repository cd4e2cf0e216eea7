package io.sunledger.platform.graphql;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.sunledger.platform.graphql.QueryReader.Query;
import io.sunledger.platform.metrics.Steps;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts what GraphQL is asked over HTTP, by the name of the trusted document: a name that clients make up is none. Its time is that
 * from the request to the end of the answer, waiting included.
 */
@ApplicationScoped
class QueryFigures {
    private static final String OUTCOME = "sunledger.outcome";
    private final MeterRegistry registry;
    private final Map<Asked, Timer> operations = new ConcurrentHashMap<>();
    private final Map<String, Timer> kinds = new ConcurrentHashMap<>();

    QueryFigures(MeterRegistry registry) {
        this.registry = registry;
        Query.KINDS.forEach(kind -> kinds.put(kind, kind(kind)));
    }

    private record Asked(String operation, String outcome) {}

    /** Notes, when it has been answered, how that went. */
    void watch(RoutingContext request, Query query) {
        var begun = System.nanoTime();
        request.addBodyEndHandler(done -> note(query, outcome(request), System.nanoTime() - begun));
    }

    /** An answer with errors in it, which HTTP calls a success all the same. */
    static void tell(RoutingContext request, boolean failed) {
        request.put(OUTCOME, failed ? "failed" : "refused");
    }

    private void note(Query query, String outcome, long nanos) {
        operations
                .computeIfAbsent(new Asked(query.operation(), outcome), this::operation)
                .record(nanos, TimeUnit.NANOSECONDS);
        kinds.computeIfAbsent(query.kind(), this::kind).record(nanos, TimeUnit.NANOSECONDS);
    }

    private static String outcome(RoutingContext request) {
        if (request.get(OUTCOME) instanceof String told) {
            return told;
        }
        return switch (request.response().getStatusCode()) {
            case 200, 304 -> "answered";
            case 429 -> "busy";
            case 503 -> "timeout";
            case 500 -> "failed";
            default -> "refused";
        };
    }

    private Timer operation(Asked asked) {
        return Timer.builder("sunledger.graphql.operation")
                .description("GraphQL requests by the trusted document's name; free: a query of the client's own")
                .tags("operation", asked.operation(), "outcome", asked.outcome())
                .register(registry);
    }

    private Timer kind(String kind) {
        return Timer.builder("sunledger.graphql.duration")
                .description(
                        "How long GraphQL requests took that were not answered at once: documents, commands, free queries")
                .tag("kind", kind)
                .serviceLevelObjectives(Steps.ofAnswers())
                .register(registry);
    }
}
