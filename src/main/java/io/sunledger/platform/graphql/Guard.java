package io.sunledger.platform.graphql;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition.Operation;
import graphql.parser.ParserOptions;
import io.sunledger.kernel.Refused;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Looks at each query before it runs, and at each answer before it leaves. */
final class Guard extends SimplePerformantInstrumentation {
    /** In a query's context: whether it came by GET, and so must not change anything; it is not there where it came over a socket. */
    static final String READ_ONLY = "sunledger.readOnly";

    /** Is run where the operation changes nothing. */
    static final String IF_IT_READS = "sunledger.ifItReads";

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
        requireWay(query.getGraphQLContext(), query.getOperationDefinition().getOperation());
        if (query.getOperationDefinition().getOperation() == Operation.QUERY) {
            query.getGraphQLContext()
                    .<Runnable>getOrDefault(IF_IT_READS, () -> {})
                    .run();
        }
        var cost = QueryCost.of(query, limits);
        query.getGraphQLContext().put(COST, cost.complexity());
        return query;
    }

    /** Sockets carry subscriptions and nothing else: what runs once waits for its turn over HTTP, where it is bounded. */
    private static void requireWay(GraphQLContext context, Operation operation) {
        var overHttp = context.hasKey(READ_ONLY);
        if (overHttp == (operation == Operation.SUBSCRIPTION)) {
            throw new QueryRefused(new Refused(overHttp ? "request.overSocket" : "request.overHttp"));
        }
        if (context.getBoolean(READ_ONLY) && operation != Operation.QUERY) {
            throw new QueryRefused(new Refused("request.methodNotAllowed"));
        }
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
        // in one order on every node: Map.of has another one in each process
        all.put("cost", new TreeMap<>(Map.of("requested", requested, "limit", limits.complexity())));
        return all;
    }
}
