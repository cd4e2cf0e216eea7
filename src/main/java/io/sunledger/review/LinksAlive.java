package io.sunledger.review;

import io.sunledger.review.domain.Shortfall;
import io.sunledger.review.domain.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** No page that is named as evidence is dead. */
@ApplicationScoped
class LinksAlive implements CloseOutCondition {
    @Override
    public List<Unmet> unmet(DutyFacts duty) {
        return duty.evidence().dead().stream()
                .map(page -> Unmet.of(Shortfall.DEAD_LINK, page.evidence(), page.address()))
                .toList();
    }
}
