package io.sunledger.wechat;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.security.Channel;
import io.sunledger.security.OwnTokens;
import io.sunledger.wechat.domain.SecretKind;
import io.sunledger.wechat.store.WechatReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens of phones. They say nothing themselves and are looked up, on any node; what was found is believed for a few
 * seconds, so that a phone costs a query in that time and not one a request.
 */
@ApplicationScoped
class WechatTokens implements OwnTokens {
    /** Some megabytes at most. */
    private static final int MOST_REMEMBERED = 10_000;

    private final WechatReads reads;
    private final WechatConfig config;
    private final Clock clock;
    private final Map<String, Remembered> remembered = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Remembered> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    WechatTokens(WechatReads reads, WechatConfig config, Clock clock) {
        this.reads = reads;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.MINI_PROGRAM;
    }

    @Override
    public boolean looksLikeOne(String token) {
        return SecretKind.ACCESS.looksLikeOne(token);
    }

    @Override
    public Uni<OwnTokens.@Nullable Bearer> bearerOf(String token) {
        var now = clock.instant();
        var hash = SecretKind.hash(token);
        synchronized (remembered) {
            var known = remembered.get(hash);
            if (known != null && now.isBefore(known.until())) {
                return Uni.createFrom().item(known.bearer());
            }
            remembered.remove(hash);
        }
        return reads.bearer(token, now).map(found -> found == null ? null : remember(hash, found, now));
    }

    /** A binding that was released or confirmed counts at once, on every node that hears of it. */
    void forget(@Observes ChangeNotice notice) {
        if (notice.things().contains("wechat_binding")) {
            synchronized (remembered) {
                remembered.clear();
            }
        }
    }

    private OwnTokens.Bearer remember(String hash, WechatReads.Bearer found, Instant now) {
        var bearer = new OwnTokens.Bearer(found.binding().actor(), found.until());
        var until = now.plus(config.rememberedFor());
        synchronized (remembered) {
            remembered.put(hash, new Remembered(bearer, until.isBefore(found.until()) ? until : found.until()));
        }
        return bearer;
    }

    private record Remembered(OwnTokens.Bearer bearer, Instant until) {}
}
