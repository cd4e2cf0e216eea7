package io.sunledger.platform.graphql;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.ExecutionId;
import graphql.schema.GraphQLSchema;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.context.SmallRyeContextManager;
import io.smallrye.graphql.schema.model.Schema;
import io.sunledger.platform.graphql.execution.BreadthFirst;
import io.sunledger.platform.query.WholeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * graphql-java with SmallRye's schema and our executor, without what SmallRye's own way does for each request and the executor
 * does not need: a loader for each batched field of the schema, the document once more (docs/decisions/0017).
 */
@ApplicationScoped
class FastEngine implements Engine {
    private final GraphQL engine;
    private final AtomicLong number = new AtomicLong();

    FastEngine(GraphQLSchema schema, Schema model, WholeQueries queries, GraphQlConfig config) {
        Guard.boundParser(config.limits());
        this.engine = new BreadthFirst(model, queries)
                .into(GraphQL.newGraphQL(schema))
                .instrumentation(new Guard(config.limits()))
                .preparsedDocumentProvider(new ParsedQueries())
                .build();
    }

    void failNow(@Observes StartupEvent started) {
        // a field that the executor cannot get must not wait for the first query
    }

    @Override
    public void execute(JsonObject request, Map<String, Object> context, ExecutionResponseWriter writer) {
        try {
            var smallRye = SmallRyeContextManager.fromInitialRequest(request);
            var input = ExecutionInput.newExecutionInput(smallRye.getQuery())
                    .operationName(smallRye.getOperationName().orElse(null))
                    .variables(smallRye.getVariables().orElse(Map.of()))
                    .locale((Locale) context.get("locale"))
                    .executionId(ExecutionId.from(Long.toString(number.incrementAndGet())))
                    .build();
            context.put(SmallRyeContextManager.CONTEXT, smallRye);
            input.getGraphQLContext().putAll(context);
            engine.executeAsync(input).whenComplete((result, failure) -> {
                if (failure == null) {
                    writer.write(new ExecutionResponse(result));
                } else {
                    writer.fail(failure);
                }
            });
        } catch (RuntimeException e) {
            writer.fail(e);
        }
    }
}
