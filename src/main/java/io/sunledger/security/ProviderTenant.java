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
 * <p>The name is part of the session cookie's, for which Quarkus leaves 40 of the 4,096 octets that browsers take of a cookie (RFC
 * 6265, section 6.1): {@code q_session_}, 22 for the tenant, {@code _chunk_1}. A longer one is dropped, and the browser sent to log
 * in for ever.
 *
 * @param key what is random in the provider's id (RFC 9562, section 5.7), to the base 36
 * @param version null: whichever it is now
 */
record ProviderTenant(String key, @Nullable Integer version) {
    private static final int BASE = 36;
    private static final Pattern NAME = Pattern.compile("[tb]([0-9a-z]{1,13})-([0-9a-z]{1,6})");
    private static final Pattern COOKIE = Pattern.compile("q_session_(b[0-9a-z]+-[0-9a-z]+)(?:_chunk_[0-9]+)?");

    /** For bearer tokens. */
    static String name(TrustedIssuer issuer) {
        return 't' + terms(issuer);
    }

    /** For browsers that log in. */
    static String browserName(TrustedIssuer issuer) {
        return 'b' + terms(issuer);
    }

    private static String terms(TrustedIssuer issuer) {
        return key(issuer.id()) + '-' + Integer.toString(issuer.version(), BASE);
    }

    static ProviderTenant now(UUID provider) {
        return new ProviderTenant(key(provider), null);
    }

    /** Null where the configured provider verified it, or we did. */
    static @Nullable ProviderTenant of(SecurityIdentity identity) {
        Object name = identity.getAttribute(OidcUtils.TENANT_ID_ATTRIBUTE);
        return name instanceof String text ? parse(text) : null;
    }

    /** Null where the cookie is none of a browser's session there. */
    static @Nullable ProviderTenant ofCookie(String cookie) {
        var session = COOKIE.matcher(cookie);
        return session.matches() ? parse(session.group(1)) : null;
    }

    private static @Nullable ProviderTenant parse(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? new ProviderTenant(matcher.group(1), Integer.valueOf(matcher.group(2), BASE)) : null;
    }

    boolean isOf(TrustedIssuer issuer) {
        return key(issuer.id()).equals(key) && (version == null || version == issuer.version());
    }

    private static String key(UUID provider) {
        return Long.toUnsignedString(provider.getLeastSignificantBits(), BASE);
    }
}
