package io.sunledger.platform.metrics;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/** Names for what is asked, of which there are so many and no more, whatever clients send. */
public final class Routes {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> OURS = Set.of("/graphql", "/graphql/schema.graphql", "/graphql/documents.json");

    private Routes() {}

    /** The template of the method that answers, as its paths are written; {@code other} where there is none. */
    public static String of(RoutingContext request) {
        // where Quarkus REST leaves it for whoever observes
        String template =
                ((HttpServerRequestInternal) request.request()).context().getLocal("UrlPathTemplate");
        if (template != null) {
            return template;
        }
        var path = request.normalizedPath();
        return OURS.contains(path) ? path : "other";
    }

    public static String method(RoutingContext request) {
        var method = request.request().method().name();
        return METHODS.contains(method) ? method : "other";
    }

    /** Whether it stays open for what is yet to come. */
    static boolean isStream(RoutingContext request) {
        var type = request.response().headers().get(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream")
                || request.response().getStatusCode() == 101;
    }
}
