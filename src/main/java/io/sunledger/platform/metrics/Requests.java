package io.sunledger.platform.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Counts the requests that reach the service, by method, route and status. What is answered from memory before it is known who asks
 * does not come by here: it is counted where it is answered, by less.
 */
@ApplicationScoped
class Requests {
    /** Before it is known who asks (200): a token that is refused is a request as well. */
    private static final int BEFORE_AUTHENTICATION = 230;

    private final MeterRegistry registry;
    private final Map<Kind, Counter> counted = new ConcurrentHashMap<>();
    private final Map<Place, Timer> timed = new ConcurrentHashMap<>();

    Requests(MeterRegistry registry) {
        this.registry = registry;
    }

    private record Kind(String method, String route, int status) {}

    private record Place(String method, String route) {}

    void addTo(@Observes Filters filters) {
        filters.register(this::count, BEFORE_AUTHENTICATION);
    }

    private void count(RoutingContext request) {
        var begun = System.nanoTime();
        request.addBodyEndHandler(done -> note(request, System.nanoTime() - begun));
        request.next();
    }

    private void note(RoutingContext request, long nanos) {
        var method = Routes.method(request);
        var route = Routes.of(request);
        counted.computeIfAbsent(new Kind(method, route, request.response().getStatusCode()), this::counter)
                .increment();
        if (!Routes.isStream(request)) {
            timed.computeIfAbsent(new Place(method, route), this::timer).record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private Counter counter(Kind kind) {
        return Counter.builder("sunledger.http.requests")
                .description("Requests answered, by the route's template; those to documents answered from memory are"
                        + " counted in sunledger_documents_at_once_total")
                .tags("method", kind.method(), "route", kind.route(), "status", Integer.toString(kind.status()))
                .register(registry);
    }

    private Timer timer(Place place) {
        return Timer.builder("sunledger.http.duration")
                .description("How long requests took; streams that stay open are not among them")
                .tags("method", place.method(), "route", place.route())
                .serviceLevelObjectives(Steps.ofAnswers())
                .register(registry);
    }
}
