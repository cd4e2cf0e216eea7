package io.sunledger.platform.graphql.documents;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;

/** Who sends a request; security knows. */
public interface Callers {
    /** Who it is, where that is known without verifying anything; else null. */
    @Nullable
    Caller remembered(RoutingContext request);

    /** Who it is that was authenticated; null for an identity that makes no actor. */
    @Nullable
    Caller of(SecurityIdentity identity);

    /** Whether it may run trusted documents and nothing else. */
    boolean mayRunDocumentsOnly(SecurityIdentity identity);
}
