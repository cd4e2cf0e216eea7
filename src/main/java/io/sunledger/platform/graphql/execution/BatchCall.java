package io.sunledger.platform.graphql.execution;

import graphql.schema.DataFetchingEnvironmentImpl;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A feature's batched field: one call for all that the field stands on. */
final class BatchCall implements Access {
    private final OperationInvoker method;
    private final ArgumentHelper arguments;

    BatchCall(Operation operation) {
        this.method = new OperationInvoker(operation);
        this.arguments = new ArgumentHelper(operation.getArguments());
    }

    /** Whom to tell what came of a call. */
    record Answer(Consumer<@Nullable List<?>> given, Consumer<Throwable> failed) {}

    /**
     * Calls, in the request's context.
     *
     * @param on what the field stands on, each once
     * @param given the field's arguments, as graphql-java coerced them
     * @param request the request's context, which the call may read the caller from
     */
    void ask(List<Object> on, Map<String, Object> given, @Nullable ContextState request, Answer answer) {
        Uni<List<?>> asked;
        var context = Arc.container().requestContext();
        var wasActive = context.isActive();
        if (!wasActive && request != null) {
            context.activate(request);
        }
        try {
            asked = method.invoke(all(on, given));
            asked.subscribe().with(answer.given(), answer.failed());
        } catch (Exception e) {
            answer.failed().accept(e);
        } finally {
            if (!wasActive && request != null) {
                context.deactivate();
            }
        }
    }

    private Object[] all(List<Object> on, Map<String, Object> given) throws AbstractDataFetcherException {
        var all = new ArrayList<@Nullable Object>();
        all.add(on);
        var environment = DataFetchingEnvironmentImpl.newDataFetchingEnvironment()
                .arguments(given)
                .source(on)
                .build();
        all.addAll(arguments.getArguments(environment, true));
        return Objects.requireNonNull(all.toArray());
    }
}
