package io.sunledger.progress;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports by id. */
@ApplicationScoped
class ReportNodes implements NodeSource {
    private final Reports reports;

    ReportNodes(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return reports.find(id, actor);
    }
}
