package io.sunledger.security;

import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.OidcTenantConfigBuilder.RolesBuilder;
import io.quarkus.oidc.runtime.DefaultTenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.quarkus.oidc.runtime.builders.TokenConfigBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** What Quarkus is told of a provider that was added at run time: what it was told of the configured one, with its own terms. */
@ApplicationScoped
class ProviderConfigs {
    private final DefaultTenantConfigResolver tenants;

    ProviderConfigs(DefaultTenantConfigResolver tenants) {
        this.tenants = tenants;
    }

    /** Whether this is the configured provider: by its address, or by what it calls itself where that is another name. */
    boolean isConfigured(String issuer) {
        var described = tenants.getTenantConfigBean().getDefaultTenant().getOidcMetadata();
        return configured().authServerUrl().filter(issuer::equals).isPresent()
                || described != null && issuer.equals(described.getIssuer());
    }

    OidcTenantConfig forTokens(TrustedIssuer issuer) {
        return described(OidcTenantConfig.builder(configured()), issuer, ProviderTenant.name(issuer))
                .roles(new RolesBuilder().roleClaimPath(rolesPath(issuer)).build())
                .build();
    }

    /** Null where browsers do not log in there. */
    OidcTenantConfig forBrowsers(TrustedIssuer issuer) {
        var client = issuer.client();
        if (client == null) {
            return forTokens(issuer);
        }
        var browsers =
                tenants.getTenantConfigBean().getStaticTenant(LoginTenant.WEB).getOidcTenantConfig();
        var config = described(OidcTenantConfig.builder(browsers), issuer, ProviderTenant.browserName(issuer))
                .clientId(client.id())
                .roles(new RolesBuilder()
                        .source(Source.accesstoken)
                        .roleClaimPath(rolesPath(issuer))
                        .build())
                .authentication()
                .redirectPath("/login/" + issuer.id())
                .end();
        return config.credentials(Objects.requireNonNullElse(client.secret(), ""))
                .build();
    }

    /** The issuer is what each of its tokens must name, whatever its own description says. */
    private OidcTenantConfigBuilder described(OidcTenantConfigBuilder config, TrustedIssuer issuer, String tenant) {
        var audience = issuer.claims().audience();
        // made anew: the builder adds to what it began with, so that what only the configured provider says would count
        // too
        var token = new TokenConfigBuilder()
                .issuer(issuer.issuer())
                .audience(audience == null ? configured().token().audience().orElse(List.of()) : List.of(audience))
                .allowJwtIntrospection(false)
                .allowOpaqueTokenIntrospection(false)
                .build();
        return config.tenantId(tenant).authServerUrl(issuer.issuer()).token(token);
    }

    private List<String> rolesPath(TrustedIssuer issuer) {
        var path = issuer.claims().roles();
        return path == null ? configured().roles().roleClaimPath().orElse(List.of()) : List.of(path);
    }

    private OidcTenantConfig configured() {
        return tenants.getTenantConfigBean().getDefaultTenant().getOidcTenantConfig();
    }
}
