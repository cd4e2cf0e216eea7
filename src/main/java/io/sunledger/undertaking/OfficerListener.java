package io.sunledger.undertaking;

import io.smallrye.mutiny.Uni;

/** Who must know at once that an officer leaves: called inside the transaction of the hand-over (docs/decisions/0007). */
public interface OfficerListener {
    Uni<Void> hasNothingLeft(OfficerWithoutDuties event);
}
