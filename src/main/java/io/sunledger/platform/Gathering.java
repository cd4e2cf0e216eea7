package io.sunledger.platform;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Those who look for one thing each by the same query. Whoever comes while few statements are under way is asked for at once; those
 * who come meanwhile wait for the end of one and are asked for together. So nobody is told what was so before it asked, an idle
 * service waits for nobody, and a busy one does not pay a statement for each.
 */
final class Gathering<V> {
    /** With one alone, all would wait for a slow page of the disk; with many, few would be gathered. */
    private static final int AT_ONCE = 2;

    private final Function<Collection<UUID>, Uni<List<V>>> query;
    private final Function<V, UUID> idOf;
    private final Runnable whenIdle;
    private List<Waiting<V>> waiting = new ArrayList<>();
    private int underWay;

    /** @param whenIdle nobody waits, for the time being */
    Gathering(Function<Collection<UUID>, Uni<List<V>>> query, Function<V, UUID> idOf, Runnable whenIdle) {
        this.query = query;
        this.idOf = idOf;
        this.whenIdle = whenIdle;
    }

    private record Waiting<V>(UUID id, @Nullable Context context, UniEmitter<? super @Nullable V> emitter) {
        void run(Runnable act) {
            if (context == null) {
                act.run();
            } else {
                context.runOnContext(ignored -> act.run());
            }
        }
    }

    /** The thing of this id, or null; told on the context on which it was asked for. */
    Uni<@Nullable V> find(UUID id) {
        return Uni.createFrom().emitter(emitter -> {
            if (comesFirst(new Waiting<>(id, Vertx.currentContext(), emitter))) {
                askForNext();
            }
        });
    }

    private synchronized boolean comesFirst(Waiting<V> one) {
        waiting.add(one);
        if (underWay == AT_ONCE) {
            return false;
        }
        underWay++;
        return true;
    }

    private void askForNext() {
        var all = next();
        if (all.isEmpty()) {
            return;
        }
        Map<UUID, List<Waiting<V>>> byId = new HashMap<>();
        all.forEach(
                one -> byId.computeIfAbsent(one.id(), id -> new ArrayList<>(1)).add(one));
        Uni.createFrom()
                .deferred(() -> query.apply(byId.keySet()))
                .eventually(this::askForNext)
                .subscribe()
                .with(
                        rows -> tell(byId, rows),
                        failure ->
                                all.forEach(one -> one.run(() -> one.emitter().fail(failure))));
    }

    private synchronized List<Waiting<V>> next() {
        var all = waiting;
        if (all.isEmpty()) {
            underWay--;
            if (underWay == 0) {
                whenIdle.run();
            }
        } else {
            waiting = new ArrayList<>();
        }
        return all;
    }

    private void tell(Map<UUID, List<Waiting<V>>> byId, List<V> rows) {
        Map<UUID, V> found = new HashMap<>();
        rows.forEach(row -> found.put(idOf.apply(row), row));
        byId.forEach((id, all) -> all.forEach(one -> one.run(() -> one.emitter().complete(found.get(id)))));
    }
}
