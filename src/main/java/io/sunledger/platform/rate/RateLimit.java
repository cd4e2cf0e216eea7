package io.sunledger.platform.rate;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.rest.EarlyRefusal;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of each client on this node: of an account, or without one of an address. It says what is left with every
 * answer, and refuses what is too much before it costs anything. Health is not counted.
 */
@ApplicationScoped
public class RateLimit {
    /** An identity's attribute: whose the requests are, where no token of the identity provider says it. */
    public static final String ACCOUNT = "sunledger.account";

    /** After it is known who asks (200), before it is asked whether they may (100). */
    private static final int BEFORE_AUTHORIZATION = 150;

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LEFT = HttpHeaders.createOptimized("RateLimit");
    private static final int IPV6_NETWORK_OCTETS = 8;

    private final boolean enabled;
    private final Policy anonymous;
    private final Policy account;
    private final Map<String, Policy> roles;
    private final Clients clients;
    private final EarlyRefusal refusal;

    RateLimit(RateConfig config, EarlyRefusal refusal) {
        this.enabled = config.enabled();
        this.anonymous = Policy.of("anonymous", config.anonymous(), config.window());
        this.account = Policy.of("account", config.account(), config.window());
        this.roles = config.roles().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, role -> Policy.of(role.getKey(), role.getValue(), config.window())));
        this.clients = new Clients(config.clients(), anonymous, System.nanoTime());
        this.refusal = refusal;
    }

    void addTo(@Observes Filters filters) {
        if (enabled) {
            filters.register(this::count, BEFORE_AUTHORIZATION);
        }
    }

    private void count(RoutingContext request) {
        var path = request.normalizedPath();
        if (!path.startsWith("/api/") && !path.equals("/graphql")) {
            request.next();
            return;
        }
        var now = System.nanoTime();
        var bucket = bucket(request, now);
        var taken = bucket.take(now);
        request.response().putHeader(POLICY, bucket.policy().header()).putHeader(LEFT, left(bucket, now));
        if (taken) {
            request.next();
        } else {
            var seconds = bucket.secondsToNext(now);
            refusal.later(request, Refused.of(Refused.Kind.BUSY, "request.tooMany", seconds), seconds);
        }
    }

    private static String left(Bucket bucket, long now) {
        return new StringBuilder(48)
                .append('"')
                .append(bucket.policy().name())
                .append("\";r=")
                .append(bucket.left(now))
                .append(";t=")
                .append(bucket.secondsToFull(now))
                .toString();
    }

    private Bucket bucket(RoutingContext request, long now) {
        var identity = request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        if (identity != null && identity.getPrincipal() instanceof JsonWebToken token) {
            var who = new Account(token.getIssuer(), token.getSubject());
            return clients.of(who, () -> policy(identity), now);
        }
        if (identity != null && identity.getAttribute(ACCOUNT) instanceof String who) {
            return clients.of(who, () -> policy(identity), now);
        }
        return clients.of(network(request.request().remoteAddress().hostAddress()), () -> anonymous, now);
    }

    private record Account(
            @Nullable String issuer, @Nullable String subject) {}

    /** The most that any of its roles allows. */
    private Policy policy(SecurityIdentity identity) {
        return Stream.concat(
                        Stream.of(account),
                        identity.getRoles().stream().flatMap(role -> Stream.ofNullable(roles.get(role))))
                .max(Comparator.comparingInt(Policy::quota))
                .orElse(account);
    }

    /** Whoever has one address of IPv6 has a network of them. */
    private static String network(@Nullable String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            var octets = InetAddress.getByName(address).getAddress();
            return Arrays.toString(Arrays.copyOf(octets, IPV6_NETWORK_OCTETS));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
