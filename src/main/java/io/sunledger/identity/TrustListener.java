package io.sunledger.identity;

import io.smallrye.mutiny.Uni;

/** Who must know at once that a provider speaks for somebody no more: called inside the transaction (docs/decisions/0007). */
public interface TrustListener {
    Uni<Void> trustEnds(TrustWithdrawn event);
}
