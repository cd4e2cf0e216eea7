package io.sunledger.platform.graphql.execution;

import graphql.schema.DataFetchingEnvironmentImpl;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.OperationInvoker;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.query.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
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
        in(request, () -> {
            try {
                call(on, given).subscribe().with(answer.given(), answer.failed());
            } catch (RuntimeException e) {
                answer.failed().accept(e);
            }
            return null;
        });
    }

    /**
     * Rehearses the call.
     *
     * @param on what nobody has entered
     * @param rows makes up what its query answers
     */
    Rehearsal.Outcome<List<?>> rehearse(
            List<Object> on,
            Map<String, Object> given,
            @Nullable ContextState request,
            BiFunction<Rehearsal.Query, Class<?>, List<?>> rows) {
        return in(request, () -> Rehearsal.hold(() -> call(on, given), rows));
    }

    private static <T> T in(@Nullable ContextState request, Supplier<T> act) {
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

    private Uni<List<?>> call(List<Object> on, Map<String, Object> given) {
        try {
            return method.invoke(all(on, given));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            return Uni.createFrom().failure(e);
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
