package io.sunledger.review;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.graphql.Node;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Close-outs, look-backs and their entries by id. */
interface ReviewNodes {
    @ApplicationScoped
    class OfCloseOuts implements NodeSource {
        private final CloseOutFiles closeOuts;

        OfCloseOuts(CloseOutFiles closeOuts) {
            this.closeOuts = closeOuts;
        }

        @Override
        public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
            return closeOuts.find(id, actor);
        }
    }

    @ApplicationScoped
    class OfLookBacks implements NodeSource {
        private final LookBacks lookBacks;

        OfLookBacks(LookBacks lookBacks) {
            this.lookBacks = lookBacks;
        }

        @Override
        public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
            return lookBacks.find(id, actor);
        }
    }

    @ApplicationScoped
    class OfLookBackEntries implements NodeSource {
        private final LookBacks lookBacks;

        OfLookBackEntries(LookBacks lookBacks) {
            this.lookBacks = lookBacks;
        }

        @Override
        public Uni<? extends @Nullable Node> find(UUID id, Actor actor) {
            return lookBacks.findEntry(id, actor);
        }
    }
}
