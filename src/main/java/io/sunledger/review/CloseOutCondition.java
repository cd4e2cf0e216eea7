package io.sunledger.review;

import io.sunledger.review.domain.Unmet;
import java.util.List;

/** One thing that must be so for a duty to be closed out; there is an implementation for each, and they are found by being there. */
interface CloseOutCondition {
    /** What of it stands in the way; empty where it is met. */
    List<Unmet> unmet(DutyFacts duty);
}
