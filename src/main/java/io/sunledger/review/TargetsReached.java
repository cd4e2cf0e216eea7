package io.sunledger.review;

import io.sunledger.plan.TargetView;
import io.sunledger.review.domain.Shortfall;
import io.sunledger.review.domain.Unmet;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office has accepted reaches each target of the task. */
@ApplicationScoped
class TargetsReached implements CloseOutCondition {
    @Override
    public List<Unmet> unmet(DutyFacts duty) {
        return duty.demanded().targets().stream()
                .filter(target -> !reached(target, duty.accepted().values().get(target.id())))
                .map(target -> Unmet.of(
                        Shortfall.TARGET_UNMET,
                        target.id(),
                        target.text(),
                        said(duty.accepted().values().get(target.id()))))
                .toList();
    }

    private static boolean reached(TargetView target, @Nullable BigDecimal value) {
        return value != null
                && (target.atLeast() == null || value.compareTo(target.atLeast()) >= 0)
                && (target.atMost() == null || value.compareTo(target.atMost()) <= 0);
    }

    private static String said(@Nullable BigDecimal value) {
        return value == null ? "—" : value.stripTrailingZeros().toPlainString();
    }
}
