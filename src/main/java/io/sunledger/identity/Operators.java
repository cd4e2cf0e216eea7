package io.sunledger.identity;

import io.sunledger.identity.discovery.ProviderAddress;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.security.Permission;
import io.sunledger.security.TrustedIssuers;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who runs the installation, and what is its own. */
@ApplicationScoped
class Operators {
    private final IdentityConfig config;
    private final TrustedIssuers issuers;
    private final String configured;

    Operators(
            IdentityConfig config,
            TrustedIssuers issuers,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") String configured) {
        this.config = config;
        this.issuers = issuers;
        this.configured = configured;
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
        if (issuer.equals(configured)) {
            throw Refused.of(Refused.Kind.CONFLICT, "identityProvider.configured", issuer);
        }
        return address;
    }
}
