package io.sunledger.duty.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * The duties of some tasks, those withdrawn among them, as they are kept.
 *
 * @param duties at most one for each unit and task
 */
public record DutyRoll(List<Duty> duties) {
    public DutyRoll {
        duties = List.copyOf(duties);
    }

    /** What is said of each duty's date. */
    public Map<UUID, DueDates> dueDates() {
        return duties.stream().collect(toMap(Duty::id, Duty::dueDates));
    }

    /**
     * Has the duties follow what is owed now: what is owed still is owed as the plan has it now, what is owed no more is
     * withdrawn.
     *
     * @return what is owed and has no duty yet
     */
    public List<Obligation> follow(List<Obligation> owed, Instant now) {
        var byKey = duties.stream().collect(toMap(Duty::key, Function.identity()));
        var owedByKey = owed.stream().collect(toMap(Obligation::key, Function.identity()));
        byKey.forEach((key, duty) -> {
            var obligation = owedByKey.get(key);
            if (obligation == null) {
                duty.withdraw(now);
            } else {
                duty.follow(obligation);
            }
        });
        return owed.stream().filter(one -> !byKey.containsKey(one.key())).toList();
    }
}
