package io.sunledger.review;

import io.sunledger.review.domain.Shortfall;
import io.sunledger.review.domain.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The latest report is one that the office has accepted. */
@ApplicationScoped
class ReportAccepted implements CloseOutCondition {
    @Override
    public List<Unmet> unmet(DutyFacts duty) {
        return duty.accepted().latest() ? List.of() : List.of(Unmet.of(Shortfall.NO_REPORT, null));
    }
}
