package io.sunledger.intake;

import io.sunledger.intake.domain.Draft;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Drafts by id, for the office whose they are. */
@ApplicationScoped
class DraftNodes implements NodeSource {
    private final DraftReading drafts;

    DraftNodes(DraftReading drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.one(Draft.class, drafts::find));
    }
}
