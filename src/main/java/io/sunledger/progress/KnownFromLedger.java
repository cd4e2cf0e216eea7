package io.sunledger.progress;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.ledger.LedgerStanding;
import io.sunledger.ledger.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** What the unit's own register (台账) has of a duty. */
@ApplicationScoped
class KnownFromLedger implements Known {
    private final LedgerStanding standing;

    KnownFromLedger(LedgerStanding standing) {
        this.standing = standing;
    }

    @Override
    public Uni<Facts> of(UUID duty, LocalDate from, LocalDate to, Actor actor) {
        return standing.read(duty, from, to, actor).map(KnownFromLedger::facts);
    }

    private static Facts facts(Standing standing) {
        return new Facts(
                standing.values().stream()
                        .map(known -> new TargetValue(known.targetId(), known.value()))
                        .toList(),
                standing.counts().stream()
                        .map(known -> new FrequencyCount(known.frequencyId(), known.count()))
                        .toList());
    }
}
