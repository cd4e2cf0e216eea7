package io.sunledger.platform.graphql.execution;

import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.schema.model.Operation;
import io.sunledger.platform.query.Rehearsal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A feature's batched field: one call for all that the field stands on. */
final class BatchCall implements Access, Rehearsed {
    private final Call call;

    BatchCall(Operation operation) {
        this.call = new Call(operation);
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
        Call.in(request, () -> {
            try {
                call.<List<?>>with(on, given).subscribe().with(answer.given(), answer.failed());
            } catch (RuntimeException e) {
                answer.failed().accept(e);
            }
            return null;
        });
    }

    @Override
    public Rehearsal.Outcome<List<?>> rehearse(
            List<Object> on,
            Map<String, Object> given,
            @Nullable ContextState request,
            BiFunction<Rehearsal.Query, Class<?>, List<?>> rows) {
        return Call.in(request, () -> Rehearsal.hold(() -> call.<List<?>>with(on, given), rows));
    }
}
