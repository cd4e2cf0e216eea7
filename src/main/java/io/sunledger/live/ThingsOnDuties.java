package io.sunledger.live;

import io.smallrye.mutiny.Uni;
import io.sunledger.duty.Extensions;
import io.sunledger.evidence.Evidence;
import io.sunledger.ledger.LedgerEntries;
import io.sunledger.ledger.OccurrenceLists;
import io.sunledger.live.domain.FeedKind;
import io.sunledger.platform.graphql.Node;
import io.sunledger.progress.Reports;
import io.sunledger.review.CloseOutFiles;
import io.sunledger.undertaking.Measures;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What hangs on duties, by kind. */
@ApplicationScoped
class ThingsOnDuties {
    private final Reports reports;
    private final Measures measures;
    private final CloseOutFiles closeOuts;
    private final Extensions extensions;
    private final Evidence evidence;
    private final OccurrenceLists occurrences;
    private final LedgerEntries entries;

    ThingsOnDuties(
            Reports reports,
            Measures measures,
            CloseOutFiles closeOuts,
            Extensions extensions,
            Evidence evidence,
            OccurrenceLists occurrences,
            LedgerEntries entries) {
        this.reports = reports;
        this.measures = measures;
        this.closeOuts = closeOuts;
        this.extensions = extensions;
        this.evidence = evidence;
        this.occurrences = occurrences;
        this.entries = entries;
    }

    /** @param shown duties that the caller may see */
    Uni<? extends List<? extends Node>> of(FeedKind kind, Set<UUID> shown) {
        return switch (kind) {
            case REPORT -> reports.ofDuties(shown);
            case MEASURE -> measures.ofDuties(shown);
            case CLOSE_OUT -> closeOuts.ofDuties(shown);
            case EXTENSION -> extensions.ofDuties(shown);
            case EVIDENCE -> evidence.ofDuties(shown);
            case OCCURRENCE -> occurrences.ofDuties(shown);
            case LEDGER_ENTRY -> entries.ofDuties(shown);
            case UNIT, GROUP, PLAN, ITEM, TASK, DUTY, SHEET, HAND_OVER, MESSAGE ->
                throw new IllegalArgumentException(kind + " hangs on no duty");
        };
    }
}
