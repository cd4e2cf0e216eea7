package io.sunledger.undertaking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receive duties of the own unit. */
public record ReceiveDuties(List<UUID> duties, @Nullable String idempotencyKey) {
    public ReceiveDuties {
        duties = List.copyOf(duties);
    }
}
