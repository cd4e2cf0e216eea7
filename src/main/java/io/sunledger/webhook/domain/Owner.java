package io.sunledger.webhook.domain;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose subscription it is, with what its token said.
 *
 * @param roles names of {@link ActorRole} with commas
 */
public record Owner(
        String issuer,
        String account,
        String name,
        @Nullable String unit,
        String roles) {
    public static Owner of(Actor actor) {
        var roles = actor.roles().stream().map(ActorRole::name).sorted().collect(Collectors.joining(","));
        return new Owner(actor.issuer(), actor.subject(), actor.name(), actor.unit(), roles);
    }

    /** Whether it is the same account, whatever its token says now. */
    public boolean isSameAs(Owner other) {
        return issuer.equals(other.issuer) && account.equals(other.account);
    }

    /** The owner as somebody who asks. */
    public Actor actor(String government) {
        return new Actor(issuer, account, name, government, unit, roleSet());
    }

    private Set<ActorRole> roleSet() {
        return Arrays.stream(roles.split(","))
                .filter(role -> !role.isEmpty())
                .map(ActorRole::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }
}
