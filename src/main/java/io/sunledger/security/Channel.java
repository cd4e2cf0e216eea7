package io.sunledger.security;

import io.quarkus.security.identity.SecurityIdentity;

/** By which way a caller came to have a token; what may be asked depends on it. */
public enum Channel {
    /** A token, or a session, of the OpenID Connect provider. */
    SSO,
    /** A token that this service gave to a mini-program on a phone: its text may be taken out of the program and read. */
    MINI_PROGRAM;

    /** Under which name an identity tells its channel's name; none says {@link #SSO}. */
    static final String ATTRIBUTE = "sunledger.channel";

    public static Channel of(SecurityIdentity identity) {
        return MINI_PROGRAM.name().equals(identity.getAttribute(ATTRIBUTE)) ? MINI_PROGRAM : SSO;
    }
}
