package io.sunledger.wechat;

import io.smallrye.mutiny.Uni;
import io.sunledger.platform.LookedUp;
import io.sunledger.platform.changes.ChangeNotice;
import io.sunledger.security.Channel;
import io.sunledger.security.OwnTokens;
import io.sunledger.security.TrustEnded;
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
    private final LookedUp<String, Remembered> remembered;

    WechatTokens(WechatReads reads, WechatConfig config, Clock clock) {
        this.reads = reads;
        this.config = config;
        this.clock = clock;
        this.remembered = new LookedUp<>(MOST_REMEMBERED, config.rememberedFor());
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
        var era = remembered.era();
        var known = remembered.get(hash);
        return known != null && now.isBefore(known.until())
                ? Uni.createFrom().item(known.bearer())
                : reads.bearer(token, now).map(found -> found == null ? null : remember(hash, found, now, era));
    }

    @Override
    public Uni<Set<String>> lasting(Set<String> keys) {
        return reads.lasting(keys, clock.instant()).map(Set::copyOf);
    }

    /** A binding that was released or confirmed counts at once, on every node that hears of it. */
    void forget(@Observes ChangeNotice notice) {
        if (notice.things().contains("wechat_binding")) {
            forgetAll();
        }
    }

    /** Bindings of whom a provider spoke for are released as its trust ends. */
    void forget(@Observes TrustEnded trust) {
        forgetAll();
    }

    /** The same where this node has released one itself, or signed a phone out, and need not hear of it. */
    void forgetAll() {
        remembered.forgetAll();
    }

    private OwnTokens.Bearer remember(String hash, WechatReads.Bearer found, Instant now, int begun) {
        var bearer = new OwnTokens.Bearer(found.binding().actor(), found.until(), hash);
        var until = now.plus(config.rememberedFor());
        remembered.keep(hash, new Remembered(bearer, until.isBefore(found.until()) ? until : found.until()), begun);
        return bearer;
    }

    private record Remembered(OwnTokens.Bearer bearer, Instant until) {}
}
