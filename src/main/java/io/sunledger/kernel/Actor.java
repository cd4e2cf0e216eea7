package io.sunledger.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts: an account with what its token says of it.
 *
 * @param issuer the identity provider; an account is issuer and subject, never a name
 * @param subject the account there
 * @param name for display only
 * @param government the code of the government whose data these are
 * @param unit the code of its unit there, where it belongs to one
 * @param roles may be empty: such an account may do nothing
 */
public record Actor(
        String issuer,
        String subject,
        String name,
        String government,
        @Nullable String unit,
        Set<ActorRole> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** The service itself, for what no person does: what is due, what a schedule wants. */
    public static Actor system(String government) {
        return new Actor("urn:sunledger", "service", "Sunledger", government, null, Set.of());
    }

    public boolean is(ActorRole role) {
        return roles.contains(role);
    }

    /** The account in one word, as histories keep it. */
    public String account() {
        return issuer + "#" + subject;
    }
}
