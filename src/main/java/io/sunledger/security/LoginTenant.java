package io.sunledger.security;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request logs in by code flow or by bearer token: a browser that was sent to {@code /login}, or has a session from
 * there, by code flow; everybody else, and whoever sends a token, by token, so that a missing one is a 401 and no redirect.
 */
@ApplicationScoped
class LoginTenant implements TenantResolver {
    static final String WEB = "web";
    private static final String SESSION_COOKIE = "q_session_web";

    @Override
    public @Nullable String resolve(RoutingContext request) {
        if (request.request().getHeader("Authorization") != null) {
            return null;
        }
        var hasSession = request.request().cookies().stream()
                .anyMatch(cookie -> cookie.getName().startsWith(SESSION_COOKIE));
        return isPage(request) || hasSession ? WEB : null;
    }

    /** Whether a person stands before it, who may be sent to log in by the configured provider. */
    static boolean isPage(RoutingContext request) {
        var path = request.normalizedPath();
        return path.equals("/login") || path.equals("/logout");
    }
}
