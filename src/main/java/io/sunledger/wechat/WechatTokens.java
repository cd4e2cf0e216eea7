package io.sunledger.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import io.smallrye.mutiny.Uni;
import io.sunledger.platform.Memory;
import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.security.Channel;
import io.sunledger.security.OwnTokens;
import io.sunledger.wechat.domain.SecretKind;
import io.sunledger.wechat.store.WechatReads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
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
    private final Cache<String, Remembered> remembered;

    WechatTokens(WechatReads reads, WechatConfig config, Clock clock) {
        this.reads = reads;
        this.config = config;
        this.clock = clock;
        this.remembered = Memory.ofSize(MOST_REMEMBERED, config.rememberedFor());
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
        var known = remembered.getIfPresent(hash);
        return known != null && now.isBefore(known.until())
                ? Uni.createFrom().item(known.bearer())
                : reads.bearer(token, now).map(found -> found == null ? null : remember(hash, found, now));
    }

    @Override
    public Uni<Set<String>> lasting(Set<String> keys) {
        return reads.lasting(keys, clock.instant()).map(Set::copyOf);
    }

    /** A binding that was released or confirmed counts at once, on every node that hears of it. */
    void forget(@Observes ChangeNotice notice) {
        if (notice.things().contains("wechat_binding")) {
            remembered.invalidateAll();
        }
    }

    private OwnTokens.Bearer remember(String hash, WechatReads.Bearer found, Instant now) {
        var bearer = new OwnTokens.Bearer(found.binding().actor(), found.until(), hash);
        var until = now.plus(config.rememberedFor());
        remembered.put(hash, new Remembered(bearer, until.isBefore(found.until()) ? until : found.until()));
        return bearer;
    }

    private record Remembered(OwnTokens.Bearer bearer, Instant until) {}
}
