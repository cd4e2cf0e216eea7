package io.sunledger.identity;

import io.sunledger.identity.discovery.ProviderAddress;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import io.sunledger.security.TrustedIssuers;
import jakarta.enterprise.context.ApplicationScoped;

/** Who runs the installation, and what is its own. */
@ApplicationScoped
class Operators {
    private final IdentityConfig config;
    private final TrustedIssuers issuers;

    Operators(IdentityConfig config, TrustedIssuers issuers) {
        this.config = config;
        this.issuers = issuers;
    }

    /**
     * An administrator of the government that runs the installation, by the word of the configured provider: one that was added
     * must not add others.
     *
     * @throws Refused access.forbidden
     */
    void require(Actor actor) {
        Permission.KEEP_IDENTITY_PROVIDERS.require(actor);
        var runs = config.operator().filter(actor.government()::equals).isPresent();
        if (!runs || issuers.isOneOfThese(actor.issuer())) {
            throw Refused.forbidden("access.forbidden", Permission.KEEP_IDENTITY_PROVIDERS.name());
        }
    }

    /** @throws Refused identityProvider.issuer, identityProvider.configured */
    ProviderAddress addressOf(String issuer) {
        var address = ProviderAddress.parse(issuer);
        if (issuers.isConfigured(issuer)) {
            throw Refused.of(Refused.Kind.CONFLICT, "identityProvider.configured", issuer);
        }
        return address;
    }
}
