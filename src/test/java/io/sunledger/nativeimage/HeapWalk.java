package io.sunledger.nativeimage;

import io.netty.buffer.ByteBuf;
import io.vertx.core.buffer.Buffer;
import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.channels.Channel;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Walks from static fields through all that they hold, and notes what may not be there when an image is made of a heap: what would be
 * the same in every process that starts from it, is tied to this one, or is made by a class that is to be made ready later.
 */
final class HeapWalk {
    private static final List<Class<?>> UNFIT = List.of(
            Random.class,
            Thread.class,
            ExecutorService.class,
            Channel.class,
            Process.class,
            ClassLoader.class,
            ByteBuf.class,
            Buffer.class,
            XMLInputFactory.class);

    /** Loggers are Quarkus' own affair. */
    private static final List<Class<?>> LEFT_OUT = List.of(Class.class, Reference.class, Logger.class);

    private record Place(String path, Object value) {}

    private final Predicate<String> later;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Place> ahead = new ArrayDeque<>();
    private final Set<String> found = new TreeSet<>();

    private HeapWalk(Predicate<String> later) {
        this.later = later;
    }

    /**
     * From the static fields of these classes, which are made ready by it.
     *
     * @param later the names of classes that are made ready later: nothing may be of them
     */
    static Set<String> from(Collection<? extends Class<?>> types, Predicate<String> later) {
        var walk = new HeapWalk(later);
        for (var type : types) {
            walk.fields(type, null, type.getName(), true);
        }
        while (!walk.ahead.isEmpty()) {
            walk.look(walk.ahead.pop());
        }
        return walk.found;
    }

    private void look(Place place) {
        var value = place.value();
        var isDirect = value instanceof ByteBuffer buffer && buffer.isDirect();
        if (isDirect
                || later.test(value.getClass().getName())
                || UNFIT.stream().anyMatch(type -> type.isInstance(value))) {
            found.add(place.path() + ": " + value.getClass().getName());
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, held) -> {
                add(place.path() + "{}", key);
                add(place.path() + "{}", held);
            });
        } else if (value instanceof Iterable<?> several) {
            several.forEach(held -> add(place.path() + "[]", held));
        } else if (value.getClass().isArray()) {
            elements(place.path(), value);
        } else if (!ofTheJdk(value.getClass())) {
            for (Class<?> type = value.getClass(); type != null && !ofTheJdk(type); type = type.getSuperclass()) {
                fields(type, value, place.path(), false);
            }
        }
    }

    private void elements(String path, Object array) {
        if (!array.getClass().getComponentType().isPrimitive()) {
            for (var i = 0; i < Array.getLength(array); i++) {
                add(path + "[]", Array.get(array, i));
            }
        }
    }

    private void fields(Class<?> type, @Nullable Object of, String path, boolean statics) {
        for (var field : type.getDeclaredFields()) {
            var isWanted = Modifier.isStatic(field.getModifiers()) == statics;
            if (isWanted && !field.getType().isPrimitive() && field.trySetAccessible()) {
                try {
                    add(path + "." + field.getName(), field.get(of));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private void add(String path, @Nullable Object value) {
        if (value != null && LEFT_OUT.stream().noneMatch(type -> type.isInstance(value)) && seen.add(value)) {
            ahead.push(new Place(path, value));
        }
    }

    private static boolean ofTheJdk(Class<?> type) {
        return type.getClassLoader() == null || type.getName().startsWith("java.");
    }
}
