package io.sunledger.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Whoever is known may enter; so may whoever opens a socket, for a browser cannot send its token with that request: it sends it in
 * the first message ({@code connection_init}, under {@code Authorization}). A socket that stays anonymous reads nothing: each
 * subscription asks who the caller is.
 */
@ApplicationScoped
class SocketPolicy implements HttpSecurityPolicy {
    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext request, Uni<SecurityIdentity> identity, AuthorizationRequestContext context) {
        return identity.map(known -> !known.isAnonymous() || isSocket(request) ? CheckResult.PERMIT : CheckResult.DENY);
    }

    private static boolean isSocket(RoutingContext request) {
        return request.request().method() == HttpMethod.GET
                && "websocket".equalsIgnoreCase(request.request().getHeader("Upgrade"));
    }

    @Override
    public String name() {
        return "authenticated-or-socket";
    }
}
