package io.sunledger.platform.graphql.execution;

import graphql.execution.ExecutionStepInfo;
import graphql.execution.NonNullableFieldWasNullException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The place of a root field's value, and the promise of it. */
final class RootValue implements Container {
    private final ExecutionStepInfo place;
    private final CompletableFuture<@Nullable Object> promise = new CompletableFuture<>();
    private @Nullable Object value;
    private boolean withdrawn;

    RootValue(ExecutionStepInfo place) {
        this.place = place;
    }

    CompletableFuture<@Nullable Object> promise() {
        return promise;
    }

    void complete() {
        if (withdrawn && place.isNonNullType()) {
            promise.completeExceptionally(new NonNullableFieldWasNullException(place, place.getPath()));
        } else {
            promise.complete(withdrawn ? null : value);
        }
    }

    void fail(Throwable failure) {
        promise.completeExceptionally(failure);
    }

    @Override
    public void put(int at, @Nullable Object given) {
        value = given;
    }

    @Override
    public void withdraw(int at) {
        withdrawn = true;
    }

    @Override
    public void addPath(int at, List<Object> path) {
        path.addAll(place.getPath().toList());
    }
}
