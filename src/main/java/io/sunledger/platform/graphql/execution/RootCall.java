package io.sunledger.platform.graphql.execution;

import io.quarkus.arc.InjectableContext.ContextState;
import io.smallrye.graphql.schema.model.Operation;
import io.sunledger.platform.query.Rehearsal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A feature's root field; it stands on nothing, and its answer is the only one. */
final class RootCall implements Access, Rehearsed {
    private final Call call;

    RootCall(Operation operation) {
        this.call = new Call(operation);
    }

    @Override
    public Rehearsal.Outcome<List<?>> rehearse(
            List<Object> on,
            Map<String, Object> given,
            @Nullable ContextState request,
            BiFunction<Rehearsal.Query, Class<?>, List<?>> rows) {
        return Call.in(
                request, () -> Rehearsal.hold(() -> call.with(null, given).<List<?>>map(Arrays::asList), rows));
    }
}
