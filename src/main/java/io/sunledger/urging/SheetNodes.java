package io.sunledger.urging;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Urging sheets by id. */
@ApplicationScoped
class SheetNodes implements NodeSource {
    private final UrgingSheets sheets;

    SheetNodes(UrgingSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return sheets.find(id, actor);
    }
}
