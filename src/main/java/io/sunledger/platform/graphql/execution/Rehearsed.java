package io.sunledger.platform.graphql.execution;

import io.quarkus.arc.InjectableContext.ContextState;
import io.sunledger.platform.query.Rehearsal;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What can be called without the database. */
interface Rehearsed {
    /**
     * Rehearses a call, in the request's context.
     *
     * @param on what nobody has entered; nothing for a root field
     * @param given the field's arguments, as graphql-java coerced them
     * @param request the request's context, which the call may read the caller from
     * @param rows makes up what its query answers
     */
    Rehearsal.Outcome<List<?>> rehearse(
            List<Object> on,
            Map<String, Object> given,
            @Nullable ContextState request,
            BiFunction<Rehearsal.Query, Class<?>, List<?>> rows);
}
