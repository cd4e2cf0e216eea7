package io.sunledger.platform.replica;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.sunledger.platform.changes.ReadAfter;
import io.sunledger.platform.graphql.documents.Callers;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Says of which requests it is known that they only read. */
@ApplicationScoped
public class ReadingRequests {
    private final Replica replica;
    private final Callers callers;
    private final SecurityIdentity identity;

    ReadingRequests(Replica replica, Callers callers, SecurityIdentity identity) {
        this.replica = replica;
        this.callers = callers;
        this.identity = identity;
    }

    /** Over REST: whoever gets. */
    @ServerRequestFilter
    public void mark(ContainerRequestContext request) {
        if (replica.isThere() && request.getMethod().equals("GET")) {
            mark(identity, ReadAfter.parse(request.getHeaderString(ReadAfter.HEADER)));
        }
    }

    /** The present request is one that only reads. */
    public void mark(RoutingContext request, ReadAfter after) {
        if (request.user() instanceof QuarkusHttpUser user) {
            mark(user.getSecurityIdentity(), after);
        }
    }

    private void mark(SecurityIdentity by, ReadAfter after) {
        var caller = replica.isThere() ? callers.of(by) : null;
        if (caller != null) {
            MayLag.allow(caller.government(), after);
        }
    }
}
