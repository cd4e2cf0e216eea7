package io.sunledger.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.sunledger.kernel.Actor;
import io.sunledger.platform.LookedUp;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Whom the bearer tokens belong to that were verified a moment ago: to verify a signature and read the claims costs more than
 * many an answer. A token is known by its SHA-256 alone, for {@link TokensConfig#remembered} and never beyond its own end; those
 * that are used least make room.
 */
@ApplicationScoped
public class VerifiedTokens {
    private final TokensConfig config;
    private final Clock clock;
    private final LookedUp<ByteBuffer, Verified> verified;

    VerifiedTokens(TokensConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.verified = new LookedUp<>(config.most(), config.remembered());
    }

    /** @param since a clock that is set back must not make it last longer */
    private record Verified(SecurityIdentity identity, Instant since, Instant until) {
        boolean holds(Instant now) {
            return !now.isBefore(since) && now.isBefore(until);
        }
    }

    /** Whose token it is; null where it has to be verified. */
    @Nullable
    SecurityIdentity whose(String token) {
        var known = verified.get(key(token));
        return known != null && known.holds(clock.instant()) ? known.identity() : null;
    }

    /** What {@link #remember} is to be told of a verification that begins now. */
    int era() {
        return verified.era();
    }

    /**
     * Keeps what a token's verification gave.
     *
     * @param begun the {@link #era} in which the verification began
     */
    void remember(String token, SecurityIdentity identity, int begun) {
        if (!(identity.getPrincipal() instanceof JsonWebToken claims)
                || config.remembered().isZero()) {
            return;
        }
        var now = clock.instant();
        var end = Instant.ofEpochSecond(claims.getExpirationTime());
        var until = now.plus(config.remembered());
        var found = new Verified(withoutRequest(identity), now, until.isBefore(end) ? until : end);
        verified.keep(key(token), found, begun);
    }

    /** Verifies every token anew from now on. */
    void forgetAll() {
        verified.forgetAll();
    }

    // it carries the request that it was made for, which must not stay in memory, nor be taken for the next one
    private static SecurityIdentity withoutRequest(SecurityIdentity identity) {
        var kept = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(identity.getRoles())
                .addCredentials(identity.getCredentials())
                .addPermissions(identity.getPermissions());
        identity.getAttributes().forEach((name, value) -> {
            if (!(value instanceof RoutingContext)) {
                kept.addAttribute(name, value);
            }
        });
        kept.addAttribute(CurrentActor.KEPT, new AtomicReference<Actor>());
        return kept.build();
    }

    private static ByteBuffer key(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
