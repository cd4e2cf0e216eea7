package io.sunledger.platform.graphql.execution;

import graphql.schema.DataFetchingEnvironmentImpl;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Execute;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A method of a feature, called as SmallRye's model of the schema says. */
final class Call {
    private final OperationInvoker method;
    private final ArgumentHelper arguments;

    Call(Operation operation) {
        this.method = new OperationInvoker(operation);
        this.arguments = new ArgumentHelper(operation.getArguments());
    }

    /** Whether a method answers a {@link Uni} on the thread that calls it. */
    static boolean answersLater(Operation operation) {
        return operation.hasWrapper()
                && operation.getWrapper().getWrapperClassName().equals("io.smallrye.mutiny.Uni")
                && operation.getExecute() != Execute.BLOCKING
                && operation.getExecute() != Execute.RUN_ON_VIRTUAL_THREAD;
    }

    /** Acts in the request's context, which features read the caller from. */
    static <T> T in(@Nullable ContextState request, Supplier<T> act) {
        var context = Arc.container().requestContext();
        var wasActive = context.isActive();
        if (!wasActive && request != null) {
            context.activate(request);
        }
        try {
            return act.get();
        } finally {
            if (!wasActive && request != null) {
                context.deactivate();
            }
        }
    }

    /**
     * Calls.
     *
     * @param on what a batched field stands on; null for a root field
     * @param given the field's arguments, as graphql-java coerced them
     */
    <T> Uni<T> with(@Nullable List<Object> on, Map<String, Object> given) {
        try {
            return method.invoke(all(on, given));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
        }
    }

    private Object[] all(@Nullable List<Object> on, Map<String, Object> given) throws AbstractDataFetcherException {
        var all = new ArrayList<@Nullable Object>();
        var environment =
                DataFetchingEnvironmentImpl.newDataFetchingEnvironment().arguments(given);
        if (on != null) {
            all.add(on);
            environment.source(on);
        }
        all.addAll(arguments.getArguments(environment.build(), on != null));
        return Objects.requireNonNull(all.toArray());
    }
}
