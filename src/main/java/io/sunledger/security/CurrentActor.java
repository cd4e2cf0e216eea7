package io.sunledger.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Basis;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who sends the present request. */
@ApplicationScoped
public class CurrentActor {
    /**
     * An attribute of identities that are asked again: where the actor is kept, once it is made. To read a claim of our own has a
     * stack trace made each time, which costs as much as the rest of a short request.
     */
    static final String KEPT = "sunledger.actor";

    private final SecurityIdentity identity;
    private final ClaimsConfig claims;
    private final TrustedIssuers issuers;

    CurrentActor(SecurityIdentity identity, ClaimsConfig claims, TrustedIssuers issuers) {
        this.identity = identity;
        this.claims = claims;
        this.issuers = issuers;
    }

    /** Whether nobody has logged in. */
    public boolean isNobody() {
        return identity.isAnonymous();
    }

    /** @throws Refused access.unauthenticated, access.noGovernment, access.foreignGovernment */
    public Actor get() {
        var actor = of(identity);
        var basis = Basis.current();
        return basis == null ? actor : actor.watched(basis::sawAccount);
    }

    /**
     * Who is behind an identity, where no request is at hand.
     *
     * @throws Refused access.unauthenticated, access.noGovernment, access.foreignGovernment
     */
    public Actor of(SecurityIdentity identity) {
        AtomicReference<@Nullable Actor> kept = identity.getAttribute(KEPT);
        if (kept == null) {
            return made(identity);
        }
        var known = kept.get();
        if (known == null) {
            known = made(identity);
            kept.set(known);
        }
        return known;
    }

    private Actor made(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof OwnTokenBearer bearer) {
            return bearer.actor();
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refused.forbidden("access.unauthenticated");
        }
        var issuer = issuers.behind(identity);
        var trust = issuer == null ? Trust.inConfigured(claims) : Trust.in(issuer, claims);
        var roles = identity.getRoles().stream()
                .flatMap(role -> ActorRole.spelt(role).stream())
                .collect(Collectors.toUnmodifiableSet());
        var name = Optional.ofNullable(text(token, trust.nameClaim())).orElseGet(token::getName);
        return new Actor(
                token.getIssuer(),
                token.getSubject(),
                name,
                trust.government(text(token, trust.governmentClaim()), name),
                text(token, trust.unitClaim()),
                roles);
    }

    /**
     * Who sends it, where that is known from the identity provider itself and from no token of our own.
     *
     * @throws Refused access.ssoOnly, access.unauthenticated, access.noGovernment
     */
    public Actor bySso() {
        if (Channel.of(identity) != Channel.SSO) {
            throw Refused.forbidden("access.ssoOnly");
        }
        return get();
    }

    /** The present request's token. @throws Refused access.unauthenticated */
    public PresentToken token() {
        return token(identity);
    }

    /** An identity's token. @throws Refused access.unauthenticated */
    public PresentToken token(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof OwnTokenBearer bearer) {
            return bearer.token();
        }
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refused.forbidden("access.unauthenticated");
        }
        return new PresentToken(Instant.ofEpochSecond(token.getExpirationTime()), null);
    }

    // identity providers give an attribute as text or as a list of one
    private static @Nullable String text(JsonWebToken token, String claim) {
        Object value = token.getClaim(claim);
        if (value instanceof Iterable<?> several) {
            var values = several.iterator();
            value = values.hasNext() ? values.next() : null;
        }
        var text = value instanceof JsonString json ? json.getString() : value == null ? "" : value.toString();
        return text.isBlank() ? null : text;
    }
}
