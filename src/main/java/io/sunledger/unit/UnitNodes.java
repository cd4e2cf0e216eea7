package io.sunledger.unit;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Units and groups by id. */
@ApplicationScoped
class UnitNodes implements NodeSource {
    private final Units units;
    private final Groups groups;

    UnitNodes(Units units, Groups groups) {
        this.units = units;
        this.groups = groups;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        Uni<@Nullable Node> unit = units.ofIds(List.of(id), actor).map(UnitNodes::first);
        return unit.onItem()
                .ifNull()
                .switchTo(() -> groups.ofIds(List.of(id), actor).map(UnitNodes::first));
    }

    private static @Nullable Node first(List<? extends Node> found) {
        return found.isEmpty() ? null : found.get(0);
    }
}
