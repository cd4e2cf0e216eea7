package io.sunledger.platform.graphql.execution;

import io.quarkus.arc.InjectableContext.ContextState;
import io.sunledger.platform.query.MadeUp;
import io.sunledger.platform.query.Rehearsal;
import io.sunledger.platform.query.WholeQueries;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how batched fields join what they answer to what they stand on. A feature is asked about made-up things, and its query
 * is answered with made-up rows. If it then hands on all rows, in their order, each to the thing that the query compares, the
 * query can as well be part of the one that finds these things. If it does anything else, its field is asked by itself.
 *
 * <p>A feature is rehearsed for each request, under the caller's rights: the query and its parameters are those that it would have
 * asked. Only what it makes of rows is found out once for each query.
 */
final class Joints {
    /** Stores make few queries for a field; one that makes ever new ones must not fill the memory. */
    private static final int MOST = 2000;

    private final WholeQueries queries;
    private final Map<Field, Map<String, Optional<Joint>>> known = new ConcurrentHashMap<>();
    private final Set<Field> never = ConcurrentHashMap.newKeySet();

    Joints(WholeQueries queries) {
        this.queries = queries;
    }

    /** A batched field, and the class of what it stands on. */
    private record Field(BatchCall call, Class<?> on) {}

    /** A field that is asked in a request. */
    record Question(
            BatchCall call,
            Class<?> on,
            Map<String, Object> arguments,
            boolean many,
            @Nullable ContextState request) implements Trial.Feature {
        @Override
        public Rehearsal.Outcome<List<?>> rehearse(List<Object> things, List<?> rows) {
            return call.rehearse(things, arguments, request, (query, view) -> rows);
        }
    }

    /**
     * @param parameters of the query, for this caller
     */
    record Asked(Joint joint, Map<String, ?> parameters) {}

    /** Null where the field is to be asked by itself; so it is where the caller is refused, to be told why. */
    @Nullable
    Asked ask(Question question) {
        var field = new Field(question.call(), question.on());
        if (never.contains(field)) {
            return null;
        }
        var thing = MadeUp.record(question.on(), 0, Map.of());
        var outcome = thing == null ? null : question.rehearse(List.of(thing), List.of());
        if (outcome == null || outcome.query() == null) {
            if (outcome == null || outcome.failure() == null) {
                never.add(field);
            }
            return null;
        }
        var query = outcome.query();
        var ofField = known.computeIfAbsent(field, its -> new ConcurrentHashMap<>());
        var joint = ofField.get(query.hql());
        if (joint == null) {
            joint = Optional.ofNullable(found(question));
            if (ofField.size() < MOST) {
                ofField.put(query.hql(), joint);
            }
        }
        return joint.map(its -> new Asked(its, query.parameters())).orElse(null);
    }

    private @Nullable Joint found(Question question) {
        var first = MadeUp.record(question.on(), 0, Map.of());
        var second = MadeUp.record(question.on(), 2, Map.of());
        if (first == null || second == null) {
            return null;
        }
        var things = List.<Object>of(first, second);
        var query = question.rehearse(things, List.of()).query();
        if (query == null) {
            return null;
        }
        for (var parameter : query.parameters().entrySet()) {
            var parent = parent(parameter.getValue(), first, second);
            var branch = parent == null ? null : queries.branch(query, parameter.getKey());
            if (parent != null && branch != null) {
                return new Trial(question, things, new Trial.Rows(query.view(), branch), parent).joint();
            }
        }
        return null;
    }

    /** The component of which a list has just the values of both. */
    private static @Nullable String parent(@Nullable Object list, Object first, Object second) {
        if (!(list instanceof Collection<?> ids) || ids.size() != 2) {
            return null;
        }
        return Arrays.stream(first.getClass().getRecordComponents())
                .filter(component -> component.getType() == UUID.class)
                .map(RecordComponent::getName)
                .filter(name ->
                        ids.contains(Components.value(first, name)) && ids.contains(Components.value(second, name)))
                .findFirst()
                .orElse(null);
    }
}
