package io.sunledger.undertaking.domain;

import io.sunledger.kernel.Actor;

/**
 * Who is responsible for a duty within its unit: an account is issuer and subject, the name is for people.
 *
 * @param issuer the identity provider
 */
public record Account(String issuer, String subject, String name) {
    public static Account of(Actor actor) {
        return new Account(actor.issuer(), actor.subject(), actor.name());
    }

    /** Whether it is the same account, whatever it is called. */
    public boolean is(Account other) {
        return issuer.equals(other.issuer) && subject.equals(other.subject);
    }
}
