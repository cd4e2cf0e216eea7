package io.sunledger.review.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import java.time.Instant;
import java.util.Set;

/**
 * Who did something, and when.
 *
 * @param account issuer and subject in one
 */
public record Signature(String account, String name, Instant at) {
    public static Signature of(Actor actor, Instant at) {
        return new Signature(actor.account(), actor.name(), at);
    }

    /**
     * Nobody decides on the own work, whatever other office the same person holds.
     *
     * @param involved the accounts that had a hand in it
     * @throws Refused review.samePerson
     */
    public void requireOtherThan(Set<String> involved) {
        if (involved.contains(account)) {
            throw Refused.forbidden("review.samePerson", name);
        }
    }
}
