package io.sunledger.succession;

import java.util.List;
import java.util.UUID;

/** What went on as what, in the order in which it was asked for. */
public record CarriedOver(UUID toPlan, List<Carried> carried) {
    public CarriedOver {
        carried = List.copyOf(carried);
    }

    /** @param taskAdded whether the later plan got the task for it */
    public record Carried(UUID from, UUID to, boolean taskAdded) {}
}
