package io.sunledger.progress;

import java.util.List;

/** The answer to an act on all of a unit's reports: one outcome a duty, by the duties' ids. */
public record HandedReports(List<DutyOutcome> outcomes) {
    public HandedReports {
        outcomes = List.copyOf(outcomes);
    }
}
