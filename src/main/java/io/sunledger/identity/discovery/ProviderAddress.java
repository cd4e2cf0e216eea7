package io.sunledger.identity.discovery;

import io.sunledger.kernel.Refused;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * The identifier of an issuer, which is also its address: {@code https}, a host, no user, query or fragment (OpenID Connect
 * Discovery 1.0, section 3); {@code http} within networks of one's own only.
 */
public record ProviderAddress(URI issuer) {
    private static final int LONGEST = 500;
    private static final String WELL_KNOWN = "/.well-known/openid-configuration";

    /** @throws Refused identityProvider.issuer */
    public static ProviderAddress parse(String text) {
        try {
            var issuer = new URI(text);
            var plain = issuer.getHost() != null
                    && issuer.getRawUserInfo() == null
                    && issuer.getRawQuery() == null
                    && issuer.getRawFragment() == null;
            if (text.length() > LONGEST || !plain || !isOverHttp(issuer)) {
                throw new Refused("identityProvider.issuer", text);
            }
            return new ProviderAddress(issuer);
        } catch (URISyntaxException e) {
            throw new Refused("identityProvider.issuer", text);
        }
    }

    private static boolean isOverHttp(URI issuer) {
        return "https".equals(issuer.getScheme()) || "http".equals(issuer.getScheme());
    }

    boolean isEncrypted() {
        return "https".equals(issuer.getScheme());
    }

    /** The name as it is resolved: an IPv6 address without its brackets. */
    String host() {
        var host = issuer.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        return issuer.getPort() >= 0 ? issuer.getPort() : isEncrypted() ? 443 : 80;
    }

    /** Where it describes itself. */
    String path() {
        var path = issuer.getRawPath() == null ? "" : issuer.getRawPath();
        return (path.endsWith("/") ? path.substring(0, path.length() - 1) : path) + WELL_KNOWN;
    }
}
