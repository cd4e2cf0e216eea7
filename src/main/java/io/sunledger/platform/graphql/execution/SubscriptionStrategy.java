package io.sunledger.platform.graphql.execution;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.SubscriptionExecutionStrategy;

/** Subscriptions: each event is a root field's value. */
final class SubscriptionStrategy extends SubscriptionExecutionStrategy {
    private final BreadthFirst executor;

    SubscriptionStrategy(DataFetcherExceptionHandler handler, BreadthFirst executor) {
        super(handler);
        this.executor = executor;
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext query, ExecutionStrategyParameters field) {
        return executor.takes(field) ? executor.complete(query, field) : super.completeValue(query, field);
    }
}
