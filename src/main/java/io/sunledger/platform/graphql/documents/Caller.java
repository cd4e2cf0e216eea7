package io.sunledger.platform.graphql.documents;

import java.util.Set;

/**
 * Who asks, as far as answers depend on it, and how often it may.
 *
 * @param government the code of the government whose data it sees; empty for nobody
 * @param scope what it may see there, the same for all who may see the same: government, unit and roles in one word
 * @param account who it is; empty for nobody
 * @param roles as its token spells them
 */
public record Caller(String government, String scope, String account, Set<String> roles) {
    /** Who has not logged in. */
    public static final Caller NOBODY = new Caller("", "", "", Set.of());

    public boolean isNobody() {
        return this == NOBODY;
    }
}
