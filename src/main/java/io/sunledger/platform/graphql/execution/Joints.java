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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how fields join what they answer to what they stand on. A feature is asked about made-up things, and its query is
 * answered with made-up rows. If it then hands on all rows, in their order, each to the thing that the query compares, the query
 * can as well be part of the one that finds these things. If it does anything else, its field is asked by itself.
 *
 * <p>A feature is rehearsed for each request, under the caller's rights: the query and its parameters are those that it would have
 * asked, and it must hand on what it is answered. Only what it makes of rows is found out once for each query.
 */
final class Joints {
    /** Stores make few queries for a field; one that makes ever new ones must not fill the memory. */
    private static final int MOST = 100;

    private final WholeQueries queries;
    private final Map<Field, Known> known = new ConcurrentHashMap<>();

    Joints(WholeQueries queries) {
        this.queries = queries;
    }

    /** A field, and the class of what it stands on; null for a root field. */
    record Field(Rehearsed call, @Nullable Class<?> on) {}

    /** What was found out about a field. */
    private static final class Known {
        private final List<Object> one;
        private final List<Object> two;
        private final Map<String, Optional<Joint>> joints = new ConcurrentHashMap<>();
        private volatile boolean never;

        Known(@Nullable Class<?> on) {
            one = on == null ? List.of() : things(on, 0);
            two = on == null ? List.of() : things(on, 0, 2);
            never = on != null && two.size() < 2;
        }

        private static List<Object> things(Class<?> type, Integer... numbers) {
            return Arrays.stream(numbers)
                    .<Object>mapMulti((number, things) -> {
                        var thing = MadeUp.record(type, number, Map.of());
                        if (thing != null) {
                            things.accept(thing);
                        }
                    })
                    .toList();
        }

        List<?> rows(String hql) {
            return joints.getOrDefault(hql, Optional.empty())
                    .<List<?>>map(joint -> List.of(joint.row()))
                    .orElse(List.of());
        }
    }

    /** A field that is asked in a request. */
    record Question(
            Field field,
            Map<String, Object> arguments,
            boolean many,
            @Nullable ContextState request) implements Trial.Feature {
        @Override
        public Rehearsal.Outcome<List<?>> rehearse(List<Object> things, List<?> rows) {
            return field.call().rehearse(things, arguments, request, (query, view) -> rows);
        }

        private Rehearsal.Outcome<List<?>> rehearse(Known known) {
            return field.call().rehearse(known.one, arguments, request, (query, view) -> known.rows(query.hql()));
        }
    }

    /** @param parameters of the query, for this caller */
    record Asked(Joint joint, Map<String, ?> parameters) {}

    /** Null where the field is to be asked by itself; so it is where the caller is refused, to be told why. */
    @Nullable
    Asked ask(Question question) {
        var of = known.computeIfAbsent(question.field(), field -> new Known(field.on()));
        if (of.never) {
            return null;
        }
        var outcome = question.rehearse(of);
        var query = outcome.query();
        if (query == null) {
            of.never = outcome.failure() == null;
            return null;
        }
        // an array of nothing has no type
        if (query.parameters().values().stream()
                .anyMatch(value -> value instanceof Collection<?> list && list.isEmpty())) {
            return null;
        }
        var joint = of.joints.get(query.hql());
        if (joint == null) {
            joint = Optional.ofNullable(found(question, query, of));
            if (of.joints.size() < MOST) {
                of.joints.put(query.hql(), joint);
            }
            outcome = question.rehearse(of);
        }
        return joint.isPresent() && isHandedOn(outcome.answer(), question.many())
                ? new Asked(joint.get(), query.parameters())
                : null;
    }

    // who may not see it may be told so when it is there
    private static boolean isHandedOn(@Nullable List<?> answers, boolean many) {
        var answer = answers == null || answers.size() != 1 ? null : answers.get(0);
        return many ? answer instanceof List<?> views && views.size() == 1 : answer != null;
    }

    private @Nullable Joint found(Question question, Rehearsal.Query query, Known of) {
        if (question.field().on() == null) {
            var branch = queries.root(query);
            return branch == null
                    ? null
                    : new Trial(question, List.of(), new Trial.Rows(query.view(), branch), null).joint();
        }
        var asked = question.rehearse(of.two, List.of()).query();
        if (asked == null) {
            return null;
        }
        for (var parameter : asked.parameters().entrySet()) {
            var parent = parent(parameter.getValue(), of.two);
            var branch = parent == null ? null : queries.branch(asked, parameter.getKey());
            if (parent != null && branch != null) {
                return new Trial(question, of.two, new Trial.Rows(asked.view(), branch), parent).joint();
            }
        }
        return null;
    }

    /** The component of which a list has just the values of all. */
    private static @Nullable String parent(@Nullable Object list, List<Object> things) {
        if (!(list instanceof Collection<?> ids) || ids.size() != things.size()) {
            return null;
        }
        return Arrays.stream(things.get(0).getClass().getRecordComponents())
                .filter(component -> component.getType() == UUID.class)
                .map(RecordComponent::getName)
                .filter(name -> things.stream().allMatch(thing -> ids.contains(Components.value(thing, name))))
                .findFirst()
                .orElse(null);
    }
}
