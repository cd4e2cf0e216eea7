package io.sunledger.platform.graphql.execution;

import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;

/** Mutations: the root fields one after the other. */
final class MutationStrategy extends AsyncSerialExecutionStrategy {
    private final BreadthFirst executor;

    MutationStrategy(DataFetcherExceptionHandler handler, BreadthFirst executor) {
        super(handler);
        this.executor = executor;
    }

    @Override
    protected FieldValueInfo completeValue(ExecutionContext query, ExecutionStrategyParameters field) {
        return executor.takes(field) ? executor.complete(query, field) : super.completeValue(query, field);
    }
}
