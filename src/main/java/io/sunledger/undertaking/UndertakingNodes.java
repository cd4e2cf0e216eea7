package io.sunledger.undertaking;

import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import io.sunledger.undertaking.domain.HandOver;
import io.sunledger.undertaking.domain.Measure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Measures and hand-overs by id. */
@ApplicationScoped
class UndertakingNodes implements NodeSource {
    private final Measures measures;
    private final HandOvers handOvers;

    UndertakingNodes(Measures measures, HandOvers handOvers) {
        this.measures = measures;
        this.handOvers = handOvers;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.one(Measure.class, measures::find), NodeKind.several(HandOver.class, handOvers::ofIds));
    }
}
