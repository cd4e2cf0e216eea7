package io.sunledger.platform.graphql.execution;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object in an answer: the values in the order of its selection, whose keys all objects of the selection share. */
@JsonSerialize(using = ObjectWriter.class)
@SuppressWarnings("NullAway") // the JDK's maps do not say that their values may be null
public final class ObjectValue extends AbstractMap<String, Object> implements Container {
    private final Container around;
    private final int place;
    private final Object source;
    private final Selection selection;
    private final @Nullable Object[] values;

    /** @param source the view that it shows */
    ObjectValue(Container around, int place, Object source, Selection selection) {
        this.around = around;
        this.place = place;
        this.source = source;
        this.selection = selection;
        this.values = new Object[selection.fields().size()];
    }

    Object source() {
        return source;
    }

    /** The same for equal sources; that of the id, where they have one. */
    int sourceHash() {
        var identity = selection.identity();
        try {
            var id = identity == null ? source : identity.of(source);
            return id == null ? 0 : id.hashCode();
        } catch (ReflectiveOperationException | AbstractDataFetcherException e) {
            return source.hashCode();
        }
    }

    /** The key of the n-th value. */
    public String key(int at) {
        return selection.fields().get(at).key();
    }

    /** The n-th value. */
    public @Nullable Object value(int at) {
        return values[at];
    }

    @Override
    public int size() {
        return values.length;
    }

    @Override
    public Object get(Object key) {
        for (var at = 0; at < values.length; at++) {
            if (key(at).equals(key)) {
                return values[at];
            }
        }
        return null;
    }

    @Override
    public void put(int at, @Nullable Object value) {
        values[at] = value;
    }

    @Override
    public void withdraw(int at) {
        if (selection.fields().get(at).shape().nonNull()) {
            around.withdraw(place);
        } else {
            values[at] = null;
        }
    }

    @Override
    public void addPath(int at, List<Object> path) {
        around.addPath(place, path);
        path.add(key(at));
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return values.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < values.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var at = next++;
            return new SimpleImmutableEntry<>(key(at), values[at]);
        }
    }
}
