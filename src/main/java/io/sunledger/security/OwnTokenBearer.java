package io.sunledger.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.platform.rate.RateLimit;
import java.security.Principal;
import java.util.stream.Collectors;

/** Whom a token of our own speaks for. */
record OwnTokenBearer(Actor actor, PresentToken token) implements Principal {
    @Override
    public String getName() {
        return actor.name();
    }

    /** Its roles are spelt as the provider spells them. */
    SecurityIdentity identity(Channel channel) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(this)
                .addAttribute(Channel.ATTRIBUTE, channel.name())
                .addAttribute(RateLimit.ACCOUNT, actor.account())
                .addRoles(actor.roles().stream().map(ActorRole::word).collect(Collectors.toSet()))
                .build();
    }
}
