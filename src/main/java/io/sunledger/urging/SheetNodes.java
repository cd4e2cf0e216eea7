package io.sunledger.urging;

import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import io.sunledger.urging.domain.UrgingSheet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Urging sheets by id. */
@ApplicationScoped
class SheetNodes implements NodeSource {
    private final UrgingSheets sheets;

    SheetNodes(UrgingSheets sheets) {
        this.sheets = sheets;
    }

    @Override
    public List<NodeKind> kinds() {
        return List.of(NodeKind.several(UrgingSheet.class, sheets::ofIds));
    }
}
