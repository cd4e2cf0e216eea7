package io.sunledger.platform.graphql;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.ParserOptions;
import io.sunledger.kernel.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Looks at each query before it runs, and at each answer before it leaves. */
final class Guard extends SimplePerformantInstrumentation {
    /** In a query's context: that it came by GET, and so must not change anything. */
    static final String READ_ONLY = "sunledger.readOnly";

    private static final String COST = "sunledger.cost";

    private final GraphQlConfig.Limits limits;

    Guard(GraphQlConfig.Limits limits) {
        this.limits = limits;
    }

    /** graphql-java counts while it parses, by these options of the whole process. */
    static void boundParser(GraphQlConfig.Limits limits) {
        var bounded = ParserOptions.getDefaultParserOptions()
                .transform(options -> options.maxTokens(limits.tokens()).maxCharacters(limits.characters()));
        ParserOptions.setDefaultParserOptions(bounded);
        ParserOptions.setDefaultOperationParserOptions(bounded);
    }

    @Override
    public ExecutionContext instrumentExecutionContext(
            ExecutionContext query,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        if (query.getGraphQLContext().getBoolean(READ_ONLY)
                && query.getOperationDefinition().getOperation() != Operation.QUERY) {
            throw new QueryRefused(new Refused("request.methodNotAllowed"));
        }
        var cost = QueryCost.of(query, limits);
        query.getGraphQLContext().put(COST, cost.complexity());
        return query;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        var context = parameters.getGraphQLContext();
        var locale = parameters.getExecutionInput().getLocale();
        var told = result.transform(answer -> {
            answer.errors(QueryErrors.tell(result.getErrors(), locale));
            if (context.hasKey(COST)) {
                answer.extensions(withCost(result.getExtensions(), context.get(COST)));
            }
        });
        return CompletableFuture.completedFuture(told);
    }

    private Map<Object, Object> withCost(@Nullable Map<Object, Object> extensions, long requested) {
        var all = new HashMap<Object, Object>();
        if (extensions != null) {
            all.putAll(extensions);
        }
        all.put("cost", Map.of("requested", requested, "limit", limits.complexity()));
        return all;
    }
}
