package io.sunledger.identity;

import io.sunledger.history.Act;

/** What is done to identity providers. */
enum IdentityProviderAct implements Act {
    ADDED("identityProvider.added"),
    CHANGED("identityProvider.changed"),
    REMOVED("identityProvider.removed");

    private final String code;

    IdentityProviderAct(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
