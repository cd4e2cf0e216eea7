package io.sunledger.platform.graphql.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/** Queries: the root fields at the same time, each by one statement where that can be. */
final class QueryStrategy extends AsyncExecutionStrategy {
    private final BreadthFirst executor;

    QueryStrategy(DataFetcherExceptionHandler handler, BreadthFirst executor) {
        super(handler);
        this.executor = executor;
    }

    @Override
    protected Object resolveFieldWithInfo(ExecutionContext query, ExecutionStrategyParameters field) {
        var whole = executor.whole(query, field, () -> super.resolveFieldWithInfo(query, field));
        return whole == null ? super.resolveFieldWithInfo(query, field) : whole;
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext query, ExecutionStrategyParameters field) {
        return executor.takes(field) ? executor.complete(query, field) : super.completeValue(query, field);
    }
}
