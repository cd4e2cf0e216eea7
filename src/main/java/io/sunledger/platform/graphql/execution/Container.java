package io.sunledger.platform.graphql.execution;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where values stand in an answer: an object, a list, or the place of a root field. */
interface Container {
    void put(int at, @Nullable Object value);

    /** No value can stand here: it is null, or, where it must not be, what is around it cannot stand either. */
    void withdraw(int at);

    /** Adds the way from the root to a value. */
    void addPath(int at, List<Object> path);
}
