package io.sunledger.platform.graphql.documents;

/**
 * Who asks, as far as answers depend on it.
 *
 * @param government the code of the government whose data it sees; empty for nobody
 * @param scope what it may see there, the same for all who may see the same: government, unit and roles in one word
 * @param account who it is
 */
public record Caller(String government, String scope, String account) {
    /** Who has not logged in. */
    public static final Caller NOBODY = new Caller("", "", "");

    public boolean isNobody() {
        return this == NOBODY;
    }
}
