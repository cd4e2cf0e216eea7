package io.sunledger.security;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which of the providers that were added at run time a request is to be verified: a token says it itself, a browser by the
 * address at which it logs in or by the cookie of its session. For all others the configured provider is asked.
 */
@ApplicationScoped
class ProviderTenants implements TenantConfigResolver {
    private static final String LOGIN = "/login/";

    private final TrustedIssuers issuers;
    private final ProviderConfigs configs;

    ProviderTenants(TrustedIssuers issuers, ProviderConfigs configs) {
        this.issuers = issuers;
        this.configs = configs;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext request, OidcRequestContext<OidcTenantConfig> context) {
        if (request.request().getHeader("Authorization") == null) {
            var tenant = ofBrowser(request);
            return tenant == null
                    ? Uni.createFrom().nullItem()
                    : issuers.of(tenant).map(issuer -> issuer == null ? null : configs.forBrowsers(issuer));
        }
        var token = Challenge.bearerToken(request);
        var named = token == null ? null : issuer(token);
        return named == null || configs.isConfigured(named)
                ? Uni.createFrom().nullItem()
                : issuers.of(named).map(issuer -> issuer == null ? null : configs.forTokens(issuer));
    }

    /** The provider's own address comes first: whoever logs in there anew may have a session from elsewhere. */
    private static @Nullable ProviderTenant ofBrowser(RoutingContext request) {
        var id = providerAt(request.normalizedPath());
        if (id != null) {
            return atAddress(id);
        }
        return request.normalizedPath().equals("/login") ? null : ofSession(request);
    }

    /** Whose own login address this is, as it is written; null for every other address. */
    static @Nullable String providerAt(String path) {
        return path.startsWith(LOGIN) ? path.substring(LOGIN.length()) : null;
    }

    /** Null where there can be none of this id. */
    static @Nullable ProviderTenant atAddress(String id) {
        try {
            return ProviderTenant.now(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable ProviderTenant ofSession(RoutingContext request) {
        return request.request().cookies().stream()
                .map(cookie -> ProviderTenant.ofCookie(cookie.getName()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Who says to have given the token; whether that is true is verified after. Null where it says nothing of the kind. */
    private static @Nullable String issuer(String token) {
        var parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return new JsonObject(claims).getValue("iss") instanceof String said ? said : null;
        } catch (IllegalArgumentException | DecodeException e) {
            return null;
        }
    }
}
