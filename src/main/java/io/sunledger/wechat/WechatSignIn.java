package io.sunledger.wechat;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.wechat.domain.SecretKind;
import io.sunledger.wechat.server.WechatServer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How a phone signs in, stays signed in and signs out. Nobody is logged in here: a code, or a refresh token, is who asks.
 *
 * <p>Codes of refusal: wechat.notConfigured, wechat.code, wechat.blocked, wechat.tooOften, wechat.unavailable, wechat.signInAgain,
 * wechat.confirmAgain; wechat.notBound and wechat.confirmAgain come with a ticket ({@link SignIn.ToBind}).
 */
@ApplicationScoped
public class WechatSignIn {
    private final WechatServer server;
    private final WechatSessions sessions;

    WechatSignIn(WechatServer server, WechatSessions sessions) {
        this.server = server;
        this.sessions = sessions;
    }

    /** @param code what {@code wx.login} gave the phone; it works once, for five minutes */
    public Uni<SignIn> signIn(String code) {
        return server.personOf(code).chain(sessions::begin);
    }

    /** The next tokens of a phone. @throws Refused wechat.signInAgain, wechat.confirmAgain */
    public Uni<SignIn.Tokens> refresh(String refreshToken) {
        if (!SecretKind.REFRESH.looksLikeOne(refreshToken)) {
            throw Refused.forbidden("wechat.signInAgain");
        }
        return sessions.refresh(refreshToken).map(refreshed -> {
            if (refreshed instanceof WechatSessions.Refreshed.Told told) {
                return told.tokens();
            }
            throw Refused.forbidden(
                    refreshed instanceof WechatSessions.Refreshed.Unconfirmed
                            ? "wechat.confirmAgain"
                            : "wechat.signInAgain");
        });
    }

    /** The phone is signed out, if it was signed in (RFC 7009, 2.2: an unknown token is no error). */
    public Uni<Void> signOut(String refreshToken) {
        return SecretKind.REFRESH.looksLikeOne(refreshToken)
                ? sessions.end(refreshToken)
                : Uni.createFrom().voidItem();
    }
}
