package io.sunledger.platform.graphql;

import io.sunledger.kernel.Refused;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Refuses a request to {@code /graphql} before it is read. */
public final class GraphQlRefusal {
    private GraphQlRefusal() {}

    public static boolean isFor(RoutingContext request) {
        return request.normalizedPath().equals(GraphQlRoute.PATH);
    }

    public static void answer(RoutingContext request, int status, Refused refused) {
        GraphQlAnswer.refuse(request, status, refused, Map.of());
    }

    /** With when to come back in the body: some clients see no headers. */
    public static void later(RoutingContext request, Refused refused, long seconds) {
        GraphQlAnswer.refuse(request, 429, refused, Map.of("retryAfter", seconds));
    }
}
