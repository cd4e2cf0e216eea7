package io.sunledger.duty;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Extensions by id. */
@ApplicationScoped
class ExtensionNodes implements NodeSource {
    private final Extensions extensions;

    ExtensionNodes(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return extensions.find(id, actor);
    }
}
