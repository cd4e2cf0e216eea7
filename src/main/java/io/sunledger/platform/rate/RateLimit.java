package io.sunledger.platform.rate;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of each client on this node: of an account, or without one of an address. It says what is left with every
 * answer, and refuses what is too much before it costs anything. Health is not counted.
 */
@ApplicationScoped
public class RateLimit {
    /** An identity's attribute: whose the requests are, in one word. Security sets it, whatever kind of token brought them. */
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
    private final RateFigures refusals;

    RateLimit(RateConfig config, EarlyRefusal refusal, RateFigures refusals) {
        this.refusals = refusals;
        this.enabled = config.enabled();
        this.anonymous = Policy.of("anonymous", config.anonymous(), config.window());
        this.account = Policy.of("account", config.account(), config.window());
        this.roles = config.roles().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, role -> Policy.of(role.getKey(), role.getValue(), config.window())));
        refusals.know(Stream.concat(Stream.of(anonymous, account), roles.values().stream()));
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
        var isCounted = path.startsWith("/api/") || path.equals("/graphql");
        if (!isCounted || admits(request)) {
            request.next();
        }
    }

    private boolean admits(RoutingContext request) {
        var identity = request.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
        return identity != null && identity.getAttribute(ACCOUNT) instanceof String who
                ? admits(request, who, identity.getRoles())
                : admits(request, "", Set.of());
    }

    /**
     * Counts a request that is answered before it is authenticated, and says in its answer what is left; refuses it where nothing is.
     *
     * @param who the account, as {@link #ACCOUNT} has it; empty for who has not logged in
     * @param held the account's roles, as its token spells them
     */
    public boolean admits(RoutingContext request, String who, Set<String> held) {
        if (!enabled) {
            return true;
        }
        var now = System.nanoTime();
        var bucket = who.isEmpty()
                ? clients.of(network(request.request().remoteAddress().hostAddress()), () -> anonymous, now)
                : clients.of(who, () -> policy(held), now);
        var taken = bucket.take(now);
        request.response().putHeader(POLICY, bucket.policy().header()).putHeader(LEFT, left(bucket, now));
        if (!taken) {
            refusals.count(bucket.policy());
            var seconds = bucket.secondsToNext(now);
            refusal.later(request, Refused.of(Refused.Kind.BUSY, "request.tooMany", seconds), seconds);
        }
        return taken;
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

    /** The most that any of its roles allows. */
    private Policy policy(Set<String> held) {
        return Stream.concat(Stream.of(account), held.stream().flatMap(role -> Stream.ofNullable(roles.get(role))))
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
