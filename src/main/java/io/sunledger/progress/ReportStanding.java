package io.sunledger.progress;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.DutyState;
import io.sunledger.progress.store.StandingStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a duty's reports amount to, for who decides on the duty inside the transaction that is open. */
@ApplicationScoped
public class ReportStanding {
    private final StandingStore store;

    ReportStanding(StandingStore store) {
        this.store = store;
    }

    /**
     * What the reports amount to.
     *
     * @param reportedBy the accounts that wrote, submitted or approved any of them
     * @param latest how far the unit is by the report of the latest period that was ever handed in; null where none was
     * @param values the value of each target in the latest accepted report that names it
     * @param counts how many times the work of each frequency was done, by all accepted reports together
     * @param latestAccepted whether the report behind {@code latest} is accepted
     */
    public record Standing(
            Set<String> reportedBy,
            @Nullable DutyState latest,
            Map<UUID, BigDecimal> values,
            Map<UUID, Integer> counts,
            boolean latestAccepted) {
        public Standing {
            reportedBy = Set.copyOf(reportedBy);
            values = Map.copyOf(values);
            counts = Map.copyOf(counts);
        }
    }

    /** The standing of a duty that is held. */
    public Uni<Standing> ofDuty(UUID duty) {
        return store.ofDuty(duty);
    }
}
