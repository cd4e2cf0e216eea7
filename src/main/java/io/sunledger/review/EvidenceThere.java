package io.sunledger.review;

import io.sunledger.review.domain.Shortfall;
import io.sunledger.review.domain.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** There is a file, or a page that answers; one that nobody has asked yet is not evidence. */
@ApplicationScoped
class EvidenceThere implements CloseOutCondition {
    @Override
    public List<Unmet> unmet(DutyFacts duty) {
        var evidence = duty.evidence();
        return evidence.files() > 0 || evidence.liveLinks() > 0
                ? List.of()
                : List.of(Unmet.of(Shortfall.NO_EVIDENCE, null, evidence.pendingLinks()));
    }
}
