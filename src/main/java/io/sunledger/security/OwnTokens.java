package io.sunledger.security;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Bearer tokens that are not the OpenID Connect provider's: a feature gives them out, and says for whom each speaks. */
public interface OwnTokens {
    /** By which way their bearers come. */
    Channel channel();

    /** Whether it is one of these, as far as its looks tell; nobody is asked. */
    boolean looksLikeOne(String token);

    /** For whom the token speaks; null where it is none, or none any more. */
    Uni<@Nullable Bearer> bearerOf(String token);

    /** @param until when the token ends */
    record Bearer(Actor actor, Instant until) {}
}
