package io.sunledger.security;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How Quarkus calls a provider that was added at run time: by another name whenever its terms change, so that neither a cookie nor
 * a connection of before is taken for one of now.
 *
 * @param version null: whichever it is now
 */
record ProviderTenant(UUID provider, @Nullable Integer version) {
    private static final String PREFIX = "idp-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9a-f-]{36})-([0-9]{1,9})(?:-browser)?");

    /** For bearer tokens. */
    static String name(TrustedIssuer issuer) {
        return PREFIX + issuer.id() + '-' + issuer.version();
    }

    /** For browsers that log in. */
    static String browserName(TrustedIssuer issuer) {
        return name(issuer) + "-browser";
    }

    /** Null where the configured provider verified it, or we did. */
    static @Nullable ProviderTenant of(SecurityIdentity identity) {
        Object name = identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE);
        return name instanceof String text ? parse(text) : null;
    }

    static @Nullable ProviderTenant parse(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches()
                ? new ProviderTenant(UUID.fromString(matcher.group(1)), Integer.valueOf(matcher.group(2)))
                : null;
    }

    boolean isOf(TrustedIssuer issuer) {
        return issuer.id().equals(provider) && (version == null || version == issuer.version());
    }
}
