package io.sunledger.platform.query;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A question that is asked without the database: what a door would ask is noted, and made-up rows are answered in its place. A door
 * that is asked so shows by which query it answers, under whose rights, and what it makes of the rows; no rule has to be written
 * down a second time to know it.
 *
 * <p>Only what happens at once, on the thread that rehearses, is part of it.
 */
public final class Rehearsal {
    private static final ThreadLocal<@Nullable Rehearsal> PRESENT = new ThreadLocal<>();

    private final BiFunction<Query, Class<?>, List<?>> rows;
    private @Nullable Query query;
    private boolean isOne = true;

    private Rehearsal(BiFunction<Query, Class<?>, List<?>> rows) {
        this.rows = rows;
    }

    /**
     * A query that makes views.
     *
     * @param hql as the store wrote it
     * @param view the class that each row becomes
     */
    public record Query(String hql, Class<?> view, Map<String, ?> parameters) {}

    /**
     * What came of it.
     *
     * @param query the only one that was asked; null where there were none, several, or others than such as make views
     * @param answer null where there is none
     * @param failure why there is none; null where it was not given at once
     */
    public record Outcome<T>(
            @Nullable Query query,
            @Nullable T answer,
            @Nullable Throwable failure) {}

    /**
     * Asks.
     *
     * @param rows makes up what a query answers, as instances of the class
     */
    public static <T> Outcome<T> hold(Supplier<Uni<T>> question, BiFunction<Query, Class<?>, List<?>> rows) {
        var rehearsal = new Rehearsal(rows);
        var answer = new Answer<T>();
        PRESENT.set(rehearsal);
        try {
            question.get().subscribe().with(given -> answer.given = given, failure -> answer.failure = failure);
        } catch (RuntimeException e) {
            answer.failure = e;
        } finally {
            PRESENT.remove();
        }
        return new Outcome<>(rehearsal.isOne ? rehearsal.query : null, answer.given, answer.failure);
    }

    private static final class Answer<T> {
        private volatile @Nullable T given;
        private volatile @Nullable Throwable failure;
    }

    /** The one that is under way on this thread. */
    public static @Nullable Rehearsal present() {
        return PRESENT.get();
    }

    /** Instead of the query's rows. */
    @SuppressWarnings("unchecked") // whoever makes them up was told the class
    public <V> Uni<List<V>> list(String hql, Class<V> view, Map<String, ?> parameters) {
        isOne = query == null;
        query = new Query(hql, view, parameters);
        return Uni.createFrom().item((List<V>) rows.apply(query, view));
    }

    /** Instead of the query's one row. */
    public <V> Uni<@Nullable V> one(String hql, Class<V> view, Map<String, ?> parameters) {
        return list(hql, view, parameters).map(views -> views.isEmpty() ? null : views.get(0));
    }

    /** Instead of whatever makes no views. */
    public <R> Uni<R> other() {
        isOne = false;
        return Uni.createFrom()
                .failure(new UnsupportedOperationException("only queries that make views are rehearsed"));
    }
}
