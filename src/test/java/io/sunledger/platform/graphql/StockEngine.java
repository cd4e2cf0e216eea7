package io.sunledger.platform.graphql;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.execution.QueryCache;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.schema.model.Schema;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.graphql.documents.AnswerDesk;
import io.sunledger.platform.replica.ReadingRequests;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;

/** The same service on SmallRye's engine and graphql-java's own strategies, for tests that compare. */
@ApplicationScoped
class StockEngine {
    static final String PATH = "/graphql-stock";

    private final GraphQlConfig config;
    private final Admission admission;
    private final GraphQlHandler handler;
    private final QueryReader queries;

    StockEngine(
            GraphQLSchema schema,
            Schema model,
            GraphQlConfig config,
            QueryReader queries,
            AnswerDesk desk,
            ReadingRequests reading,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest request) {
        this.config = config;
        this.admission = new Admission(16, 512);
        var engine = stock(schema, model, config);
        this.handler = new GraphQlHandler(engine::executeAsync, desk, reading, identity, request);
        this.queries = queries;
    }

    void addTo(@Observes Router router) {
        router.route(PATH).handler(BodyHandler.create(false)).handler(request -> {
            request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
            try {
                request.put(GraphQlHandler.QUERY, queries.read(request));
                new Turn(request, admission, config.admission(), handler).take();
            } catch (Refused refused) {
                GraphQlAnswer.refuse(request, 400, refused, Map.of());
            }
        });
    }

    // SmallRye builds its engine when it is first asked, and would put our strategies in
    private static ExecutionService stock(GraphQLSchema schema, Schema model, GraphQlConfig config) {
        var service = new ExecutionService(schema, model);
        var queries = new QueryCache();
        var engine = GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(new ExceptionHandler())
                .instrumentation(new ChainedInstrumentation(List.of(queries, new Guard(config.limits()))))
                .preparsedDocumentProvider(queries)
                .build();
        try {
            var field = ExecutionService.class.getDeclaredField("graphQL");
            field.setAccessible(true);
            field.set(service, engine);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("SmallRye keeps its engine elsewhere now", e);
        }
        return service;
    }
}
