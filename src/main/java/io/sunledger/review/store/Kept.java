package io.sunledger.review.store;

import io.sunledger.review.domain.Shortfall;
import io.sunledger.review.domain.Unmet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An {@link Unmet} as it is kept. */
record Kept(Shortfall shortfall, @Nullable UUID subject, List<String> facts) {
    static Kept of(Unmet unmet) {
        return new Kept(unmet.shortfall(), unmet.subject(), unmet.facts());
    }

    Unmet unmet() {
        return new Unmet(shortfall, subject, facts);
    }
}
