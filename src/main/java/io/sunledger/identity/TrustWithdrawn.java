package io.sunledger.identity;

import java.util.Set;

/** A provider may speak no more for the accounts of these governments. */
public record TrustWithdrawn(String issuer, Set<String> governments) {
    public TrustWithdrawn {
        governments = Set.copyOf(governments);
    }
}
