package io.sunledger.review;

import io.sunledger.review.domain.CloseOut;
import io.sunledger.review.domain.LookBack;
import io.sunledger.review.domain.LookBackEntry;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Close-outs, look-backs and their entries by id. */
@ApplicationScoped
class ReviewNodes implements NodeSource {
    private final CloseOutFiles closeOuts;
    private final LookBacks lookBacks;

    ReviewNodes(CloseOutFiles closeOuts, LookBacks lookBacks) {
        this.closeOuts = closeOuts;
        this.lookBacks = lookBacks;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(
                NodeKind.one(CloseOut.class, closeOuts::find),
                NodeKind.one(LookBack.class, lookBacks::find),
                NodeKind.one(LookBackEntry.class, lookBacks::findEntry));
    }
}
