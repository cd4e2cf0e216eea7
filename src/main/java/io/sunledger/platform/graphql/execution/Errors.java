package io.sunledger.platform.graphql.execution;

import graphql.ExceptionWhileDataFetching;
import graphql.SerializationError;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.MergedField;
import graphql.execution.NonNullableFieldWasNullError;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.execution.ResultPath;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLNonNull;
import java.util.ArrayList;

/** Notes in a query's answer why a value is missing, once for each place. */
final class Errors {
    private final ExecutionContext query;

    Errors(ExecutionContext query) {
        this.query = query;
    }

    void failed(Container in, int at, MergedField field, Throwable failure) {
        var location = field.getSingleField().getSourceLocation();
        query.addError(new ExceptionWhileDataFetching(path(in, at), failure, location));
    }

    void unwritable(Container in, int at, CoercingSerializeException failure) {
        query.addError(new SerializationError(path(in, at), failure));
    }

    /** A value is null that the schema promises; where its place has an error, that one says why. */
    void missing(Container in, int at, Shape shape) {
        var path = path(in, at);
        var step = ExecutionStepInfo.newExecutionStepInfo()
                .type(GraphQLNonNull.nonNull(shape.type()))
                .path(path)
                .build();
        query.addError(new NonNullableFieldWasNullError(new NonNullableFieldWasNullException(step, path)), path);
    }

    private static ResultPath path(Container in, int at) {
        var path = new ArrayList<>();
        in.addPath(at, path);
        return ResultPath.fromList(path);
    }
}
