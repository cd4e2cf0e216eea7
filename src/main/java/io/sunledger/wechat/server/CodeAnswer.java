package io.sunledger.wechat.server;

import io.sunledger.kernel.Refused;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What WeChat's server said of a code. Where all is well it gives {@code openid}, and {@code errcode} 0 or none; its session key is
 * not even read. {@code errcode} is a number, in some of its documents a text.
 *
 * @param code 0 where all is well; {@link #UNREADABLE} where it is none of its answers
 */
record CodeAnswer(int code, String message, @Nullable String person) {
    private static final Logger LOG = Logger.getLogger(CodeAnswer.class);
    private static final int OK = 200;
    private static final int UNREADABLE = Integer.MIN_VALUE;

    static CodeAnswer of(int status, String body) {
        if (status != OK) {
            return new CodeAnswer(UNREADABLE, "HTTP " + status, null);
        }
        try {
            var json = new JsonObject(body);
            var code = json.getValue("errcode");
            return new CodeAnswer(
                    code == null ? 0 : Integer.parseInt(code.toString()),
                    json.getString("errmsg", ""),
                    json.getString("openid"));
        } catch (DecodeException | ClassCastException | NumberFormatException e) {
            return new CodeAnswer(UNREADABLE, "no JSON that it answers", null);
        }
    }

    /** @throws Refused wechat.code, wechat.blocked, wechat.tooOften, wechat.unavailable */
    String openId() {
        if (code == 0 && person != null && !person.isBlank()) {
            return person;
        }
        throw switch (code) {
            // invalid, and used before
            case 40029, 40163 -> new Refused("wechat.code");
            case 40226 -> Refused.forbidden("wechat.blocked");
            // 100 a minute for a person, and the app's own limits
            case 45011, 45009 -> Refused.of(Refused.Kind.BUSY, "wechat.tooOften");
            case -1 -> Refused.of(Refused.Kind.BUSY, "wechat.unavailable");
            default -> notOurs();
        };
    }

    // a wrong id or secret (40013, 40125), an address that is not on the list (40164): for whoever runs the service
    private Refused notOurs() {
        LOG.errorf("WeChat's server refuses us: %s %s", code == UNREADABLE ? "unreadable" : code, message);
        return Refused.of(Refused.Kind.BUSY, "wechat.unavailable");
    }
}
