package io.sunledger.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.graphql.documents.Caller;
import io.sunledger.platform.graphql.documents.Callers;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who sends a request, by its verified token: what it may see hangs on government, unit and roles, and by which way
 * it comes. */
@ApplicationScoped
class KnownCallers implements Callers {
    private final VerifiedTokens tokens;
    private final CurrentActor actors;
    private final Map<SecurityIdentity, Caller> known = Collections.synchronizedMap(new WeakHashMap<>());

    KnownCallers(VerifiedTokens tokens, CurrentActor actors) {
        this.tokens = tokens;
        this.actors = actors;
    }

    @Override
    public @Nullable Caller remembered(RoutingContext request) {
        var headers = request.request().headers();
        var token = Challenge.bearerToken(request);
        if (token == null) {
            var isNobody = !headers.contains(HttpHeaders.AUTHORIZATION) && !headers.contains(HttpHeaders.COOKIE);
            return isNobody ? Caller.NOBODY : null;
        }
        var identity = tokens.whose(token);
        if (identity == null) {
            return null;
        }
        var caller = known.get(identity);
        if (caller == null) {
            caller = of(identity);
            if (caller != null) {
                known.put(identity, caller);
            }
        }
        return caller;
    }

    @Override
    public @Nullable Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Caller.NOBODY;
        }
        try {
            var actor = actors.of(identity);
            var roles = actor.roles().stream().map(ActorRole::name).sorted().collect(Collectors.joining(","));
            var channel = Channel.of(identity).name();
            var scope = String.join("\n", actor.government(), String.valueOf(actor.unit()), roles, channel);
            return new Caller(actor.government(), scope, actor.account(), identity.getRoles());
        } catch (Refused refused) {
            return null;
        }
    }

    @Override
    public boolean mayRunDocumentsOnly(SecurityIdentity identity) {
        return identity.isAnonymous() || Channel.of(identity) == Channel.MINI_PROGRAM;
    }
}
