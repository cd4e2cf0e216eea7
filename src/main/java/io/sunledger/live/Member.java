package io.sunledger.live;

import io.sunledger.kernel.Actor;
import io.sunledger.live.domain.Channel;
import io.sunledger.security.PresentToken;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One who listens, as the switchboard knows it. */
final class Member {
    private final String account;
    private final String issuer;
    private final Set<Channel> channels;
    private final PresentToken token;
    private final Listener listener;

    /** Until what was missed has been told: the position with which it came, which must not be passed. */
    private volatile @Nullable String held;

    Member(Actor actor, Set<Channel> channels, PresentToken token, Listener listener) {
        this.account = actor.account();
        this.issuer = actor.issuer();
        this.channels = Set.copyOf(channels);
        this.token = token;
        this.listener = listener;
    }

    String account() {
        return account;
    }

    /** The identity provider whose word the listener is here on. */
    String issuer() {
        return issuer;
    }

    Set<Channel> channels() {
        return channels;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(token.until());
    }

    /** What a token of our own is known by; null for the identity provider's. */
    @Nullable
    String tokenKey() {
        return token.key();
    }

    void hold(String position) {
        held = position;
    }

    void begin(String position) {
        held = null;
        listener.begin(position);
    }

    void hear(News news) {
        var before = held;
        listener.hear(before == null ? news : news.at(before));
    }

    void reset(String position) {
        var before = held;
        listener.reset(before == null ? position : before);
    }

    void alive(String position) {
        if (held == null) {
            listener.alive(position);
        }
    }

    void end() {
        listener.end();
    }
}
