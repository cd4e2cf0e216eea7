package io.sunledger.platform.graphql.execution;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** A list in an answer. */
@SuppressWarnings("NullAway") // the JDK's lists do not say that their elements may be null
final class ListValue extends AbstractList<Object> implements Container, RandomAccess {
    private final Container around;
    private final int place;
    private final boolean nonNull;
    private final @Nullable Object[] values;

    /** @param nonNull whether its elements must not be null */
    ListValue(Container around, int place, boolean nonNull, int size) {
        this.around = around;
        this.place = place;
        this.nonNull = nonNull;
        this.values = new Object[size];
    }

    @Override
    public Object get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public void put(int at, @Nullable Object value) {
        values[at] = value;
    }

    @Override
    public void withdraw(int at) {
        if (nonNull) {
            around.withdraw(place);
        } else {
            values[at] = null;
        }
    }

    @Override
    public void addPath(int at, List<Object> path) {
        around.addPath(place, path);
        path.add(at);
    }
}
