package io.sunledger.platform.graphql.execution;

import graphql.GraphQL;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.MergedField;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLTypeUtil;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.error.ExceptionHandler;
import io.smallrye.graphql.schema.model.Schema;
import io.sunledger.platform.query.WholeQueries;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
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

    /**
     * Answers a root field and all that is below it by one statement.
     *
     * @param inParts answers it as it is done else; so it is where the statement has no answer
     * @return null where that cannot be
     */
    @Nullable
    CompletableFuture<FieldValueInfo> whole(
            ExecutionContext query, ExecutionStrategyParameters field, Supplier<Object> inParts) {
        var call = accesses.query(field.getField().getName());
        if (call == null) {
            return null;
        }
        ContextState request = query.getGraphQLContext().get("state");
        var whole = subtrees.ofRoot(root(call, query, field.getField()), call, request);
        if (whole == null) {
            return null;
        }
        var promise = new CompletableFuture<FieldValueInfo>();
        whole.ofRoot().subscribe().with(text -> {
            if (text == null) {
                Call.in(request, () -> handOn(inParts, promise));
            } else {
                promise.complete(new FieldValueInfo(FieldValueInfo.CompleteValueType.OBJECT, new Json(text)));
            }
        });
        return promise;
    }

    private SelectedField root(RootCall call, ExecutionContext query, MergedField field) {
        var definition = query.getGraphQLSchema().getQueryType().getFieldDefinition(field.getName());
        var shape = Shape.of(definition.getType());
        return new SelectedField(field.getResultKey(), call, definition, shape, new Asked(query, accesses, field));
    }

    @SuppressWarnings("unchecked") // graphql-java says so
    private static Void handOn(Supplier<Object> answer, CompletableFuture<FieldValueInfo> promise) {
        try {
            var given = answer.get();
            if (given instanceof CompletableFuture<?> later) {
                ((CompletableFuture<FieldValueInfo>) later).whenComplete((info, failure) -> {
                    if (failure == null) {
                        promise.complete(info);
                    } else {
                        promise.completeExceptionally(failure);
                    }
                });
            } else {
                promise.complete((FieldValueInfo) given);
            }
        } catch (RuntimeException e) {
            promise.completeExceptionally(e);
        }
        return null;
    }

    private static @Nullable Object valueOf(CompletableFuture<@Nullable Object> promise) {
        return promise.isDone() && !promise.isCompletedExceptionally() ? promise.getNow(null) : promise;
    }
}
