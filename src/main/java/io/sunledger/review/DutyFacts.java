package io.sunledger.review;

import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.TargetView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All that is asked before a duty is closed out, as the open transaction sees it.
 *
 * @param involved the accounts that wrote, submitted or approved a report on the duty
 * @param demanded what the task asks for in numbers
 */
record DutyFacts(Set<String> involved, Evidence evidence, Accepted accepted, Demanded demanded) {

    /**
     * What lies there as evidence.
     *
     * @param liveLinks pages that answered when they were last asked
     * @param pendingLinks pages that are yet to be asked for the first time
     */
    record Evidence(int files, int liveLinks, int pendingLinks, List<DeadPage> dead) {
        Evidence {
            dead = List.copyOf(dead);
        }
    }

    /** A page that answers no more. */
    record DeadPage(UUID evidence, String address) {}

    /**
     * What the office has accepted.
     *
     * @param latest whether the latest report that was handed in is accepted
     */
    record Accepted(boolean latest, Map<UUID, BigDecimal> values, Map<UUID, Integer> counts) {
        Accepted {
            values = Map.copyOf(values);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * What the task asks for.
     *
     * @param from since when its recurring work is counted
     * @param until the last day for which it is, not after the duty's due date
     */
    record Demanded(List<TargetView> targets, List<FrequencyView> frequencies, LocalDate from, LocalDate until) {
        Demanded {
            targets = List.copyOf(targets);
            frequencies = List.copyOf(frequencies);
        }
    }
}
