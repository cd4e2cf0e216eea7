package io.sunledger.platform.graphql.execution;

import graphql.GraphQL;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLTypeUtil;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.schema.model.Schema;
import io.sunledger.platform.query.WholeQueries;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The executor: what is below a root field is answered level by level. The schema about itself is left to graphql-java. */
public final class BreadthFirst {
    private final Accesses accesses;
    private final Subtrees subtrees;
    private final ConcreteTypes types = new ConcreteTypes();

    /** @throws IllegalStateException where a field is neither a property nor a batch */
    public BreadthFirst(Schema model, WholeQueries queries) {
        this.accesses = new Accesses(model);
        this.subtrees = new Subtrees(queries);
    }

    public GraphQL.Builder into(GraphQL.Builder engine) {
        var handler = new ExceptionHandler();
        return engine.queryExecutionStrategy(new QueryStrategy(handler, this))
                .mutationExecutionStrategy(new MutationStrategy(handler, this))
                .subscriptionExecutionStrategy(new SubscriptionStrategy(handler, this));
    }

    /** Whether it answers what is asked of this root field's value. */
    boolean takes(ExecutionStrategyParameters field) {
        return field.getSource() != null
                && GraphQLTypeUtil.unwrapAll(field.getExecutionStepInfo().getType())
                        instanceof GraphQLCompositeType type
                && !type.getName().startsWith("__");
    }

    FieldValueInfo complete(ExecutionContext query, ExecutionStrategyParameters field) {
        var root = new RootValue(field.getExecutionStepInfo());
        var asked = new Asked(query, accesses, field.getField());
        var run = new Run(types, subtrees, root, query.getGraphQLContext().get("state"));
        run.begin(
                field.getSource(), asked, Shape.of(field.getExecutionStepInfo().getType()));
        return new FieldValueInfo(FieldValueInfo.CompleteValueType.OBJECT, valueOf(root.promise()));
    }

    private static @Nullable Object valueOf(CompletableFuture<@Nullable Object> promise) {
        return promise.isDone() && !promise.isCompletedExceptionally() ? promise.getNow(null) : promise;
    }
}
