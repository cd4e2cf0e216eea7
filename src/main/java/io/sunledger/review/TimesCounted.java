package io.sunledger.review;

import io.sunledger.plan.FrequencyView;
import io.sunledger.review.domain.CyclesBegun;
import io.sunledger.review.domain.Shortfall;
import io.sunledger.review.domain.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Recurring work was done as often as its cycles have begun, by what the office has accepted. */
@ApplicationScoped
class TimesCounted implements CloseOutCondition {
    @Override
    public List<Unmet> unmet(DutyFacts duty) {
        return duty.demanded().frequencies().stream()
                .filter(frequency -> done(frequency, duty) < wanted(frequency, duty))
                .map(frequency -> Unmet.of(
                        Shortfall.COUNT_SHORT,
                        frequency.id(),
                        frequency.text(),
                        wanted(frequency, duty),
                        done(frequency, duty)))
                .toList();
    }

    private static long done(FrequencyView frequency, DutyFacts duty) {
        return duty.accepted().counts().getOrDefault(frequency.id(), 0);
    }

    private static long wanted(FrequencyView frequency, DutyFacts duty) {
        var demanded = duty.demanded();
        return (long) frequency.atLeast() * CyclesBegun.between(frequency.every(), demanded.from(), demanded.until());
    }
}
