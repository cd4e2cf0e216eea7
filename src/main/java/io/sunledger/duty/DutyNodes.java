package io.sunledger.duty;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Duties by id. */
@ApplicationScoped
class DutyNodes implements NodeSource {
    private final Duties duties;

    DutyNodes(Duties duties) {
        this.duties = duties;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return duties.find(id, actor);
    }
}
