package io.sunledger.security;

import io.quarkus.arc.All;
import io.quarkus.oidc.common.runtime.OidcConstants;
import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rate.RateLimit;
import io.sunledger.platform.rest.EarlyRefusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * OpenID Connect, beside it tokens of our own, as a caller of the interfaces needs it: a 401 that also says in its body that it is to
 * log in, and never a redirect, whatever cookies it has left from a login. Every identity tells its account ({@link RateLimit#ACCOUNT}).
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Challenge implements HttpAuthenticationMechanism {
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final String BEARER = "Bearer ";
    private static final HttpCredentialTransport BY_TOKEN =
            new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, OidcConstants.BEARER_SCHEME);

    private final OidcAuthenticationMechanism oidc;
    private final VerifiedTokens tokens;
    private final TrustedIssuers issuers;
    private final List<OwnTokens> own;
    private final EarlyRefusal refusal;

    Challenge(
            OidcAuthenticationMechanism oidc,
            VerifiedTokens tokens,
            TrustedIssuers issuers,
            @All List<OwnTokens> own,
            EarlyRefusal refusal) {
        this.oidc = oidc;
        this.tokens = tokens;
        this.issuers = issuers;
        this.own = own;
        this.refusal = refusal;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        var token = bearerToken(request);
        if (token == null) {
            return ask(request, identities);
        }
        for (var kind : own) {
            if (kind.looksLikeOne(token)) {
                request.put(HttpAuthenticationMechanism.class.getName(), this);
                return identity(kind, token);
            }
        }
        var known = tokens.whose(token);
        if (known != null) {
            request.put(HttpAuthenticationMechanism.class.getName(), this);
            return Uni.createFrom().item(known);
        }
        var era = tokens.era();
        return ask(request, identities).invoke(identity -> {
            if (identity != null) {
                tokens.remember(token, identity, era);
            }
        });
    }

    private Uni<SecurityIdentity> ask(RoutingContext request, IdentityProviderManager identities) {
        // OIDC notes itself as who is to challenge
        return oidc.authenticate(request, identities)
                .onTermination()
                .invoke(() -> request.put(HttpAuthenticationMechanism.class.getName(), this))
                .map(identity -> identity == null ? null : withAccount(inOurWords(identity)));
    }

    private SecurityIdentity inOurWords(SecurityIdentity identity) {
        try {
            var issuer = issuers.behind(identity);
            return issuer == null ? identity : withRoles(identity, issuer.ours(identity.getRoles()));
        } catch (Refused gone) {
            // Quarkus keeps what it knew of a provider that was removed
            throw new AuthenticationFailedException(gone);
        }
    }

    private static SecurityIdentity withRoles(SecurityIdentity identity, Set<String> roles) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(roles)
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions())
                .addAttributes(identity.getAttributes())
                .build();
    }

    private static SecurityIdentity withAccount(SecurityIdentity identity) {
        return identity.getPrincipal() instanceof JsonWebToken token
                ? QuarkusSecurityIdentity.builder(identity)
                        .addAttribute(RateLimit.ACCOUNT, Actor.account(token.getIssuer(), token.getSubject()))
                        .build()
                : identity;
    }

    private static Uni<SecurityIdentity> identity(OwnTokens kind, String token) {
        return kind.bearerOf(token)
                .onItem()
                .ifNull()
                .failWith(AuthenticationFailedException::new)
                .map(bearer -> new OwnTokenBearer(bearer.actor(), new PresentToken(bearer.until(), bearer.key()))
                        .identity(kind.channel()));
    }

    static @Nullable String bearerToken(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext request) {
        return oidc.getChallenge(request);
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext request) {
        var provider = ProviderTenants.providerAt(request.normalizedPath());
        if (provider == null ? LoginTenant.isPage(request) : issuers.logsIn(provider)) {
            return HttpAuthenticationMechanism.super.sendChallenge(request);
        }
        if (provider != null) {
            refusal.answer(request, NOT_FOUND, Refused.notFound("identityProvider", provider));
            return Uni.createFrom().item(true);
        }
        request.response().putHeader("WWW-Authenticate", "Bearer");
        refusal.answer(request, UNAUTHORIZED, Refused.forbidden("access.unauthenticated"));
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return oidc.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
        return bearerToken(request) == null
                ? oidc.getCredentialTransport(request)
                : Uni.createFrom().item(BY_TOKEN);
    }
}
