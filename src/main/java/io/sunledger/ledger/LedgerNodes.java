package io.sunledger.ledger;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Occurrences and dated records by id. */
@ApplicationScoped
class LedgerNodes implements NodeSource {
    private final OccurrenceLists occurrences;
    private final LedgerEntries entries;

    LedgerNodes(OccurrenceLists occurrences, LedgerEntries entries) {
        this.occurrences = occurrences;
        this.entries = entries;
    }

    @Override
    public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
        return occurrences.find(id, actor).chain(found -> either(found, id, actor));
    }

    private Uni<@Nullable Node> either(@Nullable Node occurrence, UUID id, Actor actor) {
        return occurrence == null
                ? entries.find(id, actor).map(Node.class::cast)
                : Uni.createFrom().item(occurrence);
    }
}
