package io.sunledger.evidence;

import io.sunledger.evidence.domain.EvidenceItem;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Evidence by id. */
@ApplicationScoped
class EvidenceNodes implements NodeSource {
    private final Evidence evidence;

    EvidenceNodes(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.one(EvidenceItem.class, evidence::find));
    }
}
