package io.sunledger.platform.graphql.execution;

import graphql.execution.ExecutionContext;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLObjectType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the values of one field into their places: leaves as they are written, objects empty, to be filled in the next wave. */
final class Placing {
    private final ConcreteTypes types;
    private final Asked asked;
    private final Wave wave;
    private final ExecutionContext query;
    private final Errors errors;

    Placing(ConcreteTypes types, Asked asked, Wave wave) {
        this.types = types;
        this.asked = asked;
        this.wave = wave;
        this.query = asked.query();
        this.errors = new Errors(query);
    }

    /** @param raw as the view or the feature gave it */
    void place(Container in, int at, @Nullable Object raw, Shape shape) {
        var value = raw == null ? null : query.getValueUnboxer().unbox(raw);
        if (value == null) {
            nothing(in, at, shape);
            return;
        }
        switch (shape.kind()) {
            case SCALAR, ENUM -> leaf(in, at, value, shape);
            case LIST -> list(in, at, value, shape);
            case OBJECT -> object(in, at, value, (GraphQLObjectType) shape.type());
            case ABSTRACT -> object(in, at, value, types.of(value, shape.type(), query));
        }
    }

    /** @param made what is answered in all, as JSON; null for nothing */
    void whole(Container in, int at, @Nullable String made, Shape shape) {
        if (made == null) {
            nothing(in, at, shape);
        } else {
            in.put(at, new Json(made));
        }
    }

    void failed(Container in, int at, Throwable failure) {
        errors.failed(in, at, asked.field(), failure);
        in.withdraw(at);
    }

    private void nothing(Container in, int at, Shape shape) {
        if (shape.nonNull()) {
            errors.missing(in, at, shape);
        }
        in.withdraw(at);
    }

    private void leaf(Container in, int at, Object value, Shape shape) {
        Object written = null;
        try {
            written = shape.written(value, query);
        } catch (CoercingSerializeException e) {
            errors.unwritable(in, at, e);
        }
        if (written == null) {
            nothing(in, at, shape);
        } else {
            in.put(at, written);
        }
    }

    private void list(Container in, int at, Object value, Shape shape) {
        var items = items(value);
        var element = shape.ofElement();
        var list = new ListValue(in, at, element.nonNull(), items.size());
        in.put(at, list);
        var index = 0;
        for (var item : items) {
            place(list, index++, item, element);
        }
    }

    private static Collection<?> items(Object value) {
        if (value instanceof Collection<?> several) {
            return several;
        }
        List<Object> items = new ArrayList<>();
        if (value instanceof Iterable<?> several) {
            several.forEach(items::add);
            return items;
        }
        for (var index = 0; index < Array.getLength(value); index++) {
            items.add(Array.get(value, index));
        }
        return items;
    }

    private void object(Container in, int at, Object value, GraphQLObjectType type) {
        var selection = asked.of(type);
        var object = new ObjectValue(in, at, value, selection);
        in.put(at, object);
        wave.meet(selection, object);
    }
}
