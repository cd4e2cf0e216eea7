package io.sunledger.export;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The actor's own jobs by id. */
@ApplicationScoped
class ExportNodes implements NodeSource {
    private final Exports exports;
    private final Imports imports;

    ExportNodes(Exports exports, Imports imports) {
        this.exports = exports;
        this.imports = imports;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return exports.find(id, actor).chain(found -> found == null ? importJob(id, actor) : node(found));
    }

    private Uni<@Nullable Node> importJob(UUID id, Actor actor) {
        return imports.find(id, actor).map(found -> found);
    }

    private static Uni<@Nullable Node> node(Node found) {
        return Uni.createFrom().item(found);
    }
}
