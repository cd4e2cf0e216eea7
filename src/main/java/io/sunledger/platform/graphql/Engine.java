package io.sunledger.platform.graphql;

import io.smallrye.graphql.execution.ExecutionResponseWriter;
import jakarta.json.JsonObject;
import java.util.Map;

/** What runs a request. */
@FunctionalInterface
interface Engine {
    /**
     * @param request as GraphQL over HTTP words it
     * @param context the request's, which the guard and the features' fetchers look into
     * @param writer is told once, now or later
     */
    void execute(JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer);
}
