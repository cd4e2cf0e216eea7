package io.sunledger.wechat;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Actor;
import io.sunledger.security.Channel;
import io.sunledger.security.OwnTokens;
import io.sunledger.wechat.domain.SecretKind;
import io.sunledger.wechat.store.WechatReads;
import io.sunledger.wechat.store.WechatReads.Bearer;
import jakarta.enterprise.context.ApplicationScoped;
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
    public Uni<@Nullable Actor> actorOf(String token) {
        var now = clock.instant();
        var hash = SecretKind.hash(token);
        synchronized (remembered) {
            var known = remembered.get(hash);
            if (known != null && now.isBefore(known.until())) {
                return Uni.createFrom().item(known.actor());
            }
            remembered.remove(hash);
        }
        return reads.bearer(token, now).map(found -> found == null ? null : remember(hash, found, now));
    }

    private Actor remember(String hash, Bearer found, Instant now) {
        var actor = found.binding().actor();
        var until = now.plus(config.rememberedFor());
        synchronized (remembered) {
            remembered.put(hash, new Remembered(actor, until.isBefore(found.until()) ? until : found.until()));
        }
        return actor;
    }

    private record Remembered(Actor actor, Instant until) {}
}
