package io.sunledger.platform.graphql.execution;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/** Queries: the root fields at the same time. */
final class QueryStrategy extends AsyncExecutionStrategy {
    private final BreadthFirst executor;

    QueryStrategy(DataFetcherExceptionHandler handler, BreadthFirst executor) {
        super(handler);
        this.executor = executor;
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext query, ExecutionStrategyParameters field) {
        return executor.takes(field) ? executor.complete(query, field) : super.completeValue(query, field);
    }
}
