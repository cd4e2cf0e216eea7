package io.sunledger.security;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** Which claims of a token say what; the roles' claim is {@code quarkus.oidc.roles.role-claim-path}. */
@ConfigMapping(prefix = "sunledger.claims")
public interface ClaimsConfig {
    /** The claim with the government's code. */
    @WithDefault("government")
    String government();

    /** The claim with the unit's code in its government's registry. */
    @WithDefault("unit")
    String unit();

    /** The claim with the name to show. */
    @WithDefault("name")
    String name();

    /** The government of tokens that name none, for an installation with a single one. */
    Optional<String> defaultGovernment();
}
