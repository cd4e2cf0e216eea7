package io.sunledger.ledger;

import io.sunledger.ledger.domain.LedgerEntry;
import io.sunledger.ledger.domain.Occurrence;
import io.sunledger.security.NodeKind;
import io.sunledger.security.NodeSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

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
    public List<NodeKind> kinds() {
        return List.of(
                NodeKind.one(Occurrence.class, occurrences::find), NodeKind.one(LedgerEntry.class, entries::find));
    }
}
