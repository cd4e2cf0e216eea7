package io.sunledger.messaging.channel;

import io.sunledger.messaging.domain.Contact;
import io.sunledger.messaging.domain.RobotKind;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How robots want to be called, and what their answers mean. */
final class RobotCall {
    /** The longest text, in bytes of UTF-8. */
    private static final int WECOM_LONGEST = 2048;

    private static final int DINGTALK_LONGEST = 20_000;
    private static final String CUT = "…";

    private RobotCall() {}

    /** What an answer means. */
    enum Verdict {
        ACCEPTED,
        /** More than 20 in a minute. */
        TOO_OFTEN,
        BUSY,
        /** Wrong address, signature or content: it will not be better later. */
        REFUSED
    }

    static Verdict verdict(RobotKind kind, int errcode) {
        return switch (errcode) {
            case 0 -> Verdict.ACCEPTED;
            case -1 -> Verdict.BUSY;
            default ->
                switch (kind) {
                    case WECOM -> errcode == 45009 ? Verdict.TOO_OFTEN : Verdict.REFUSED;
                    case DINGTALK -> errcode == 130101 || errcode == 660026 ? Verdict.TOO_OFTEN : Verdict.REFUSED;
                };
        };
    }

    /** {@code {"msgtype":"text","text":{"content":"…"}}}, cut to what the robot takes. */
    static String body(RobotKind kind, String text) {
        var longest = switch (kind) {
            case WECOM -> WECOM_LONGEST;
            case DINGTALK -> DINGTALK_LONGEST;
        };
        return new JsonObject()
                .put("msgtype", "text")
                .put("text", new JsonObject().put("content", cut(text, longest)))
                .encode();
    }

    /** The robot's address; DingTalk's with the time and its signature where the robot has a secret. */
    static String url(Contact.Robot robot, long millis) {
        var secret = robot.secret();
        return switch (robot.kind()) {
            case WECOM -> robot.url();
            case DINGTALK ->
                secret == null ? robot.url() : robot.url() + "&timestamp=" + millis + "&sign=" + sign(secret, millis);
        };
    }

    private static String sign(String secret, long millis) {
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = hmac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8));
            return URLEncoder.encode(Base64.getEncoder().encodeToString(signed), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static String cut(String text, int bytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= bytes) {
            return text;
        }
        var room = bytes - CUT.getBytes(StandardCharsets.UTF_8).length;
        var end = 0;
        while (end < text.length()) {
            var next = text.offsetByCodePoints(end, 1);
            room -= text.substring(end, next).getBytes(StandardCharsets.UTF_8).length;
            if (room < 0) {
                break;
            }
            end = next;
        }
        return text.substring(0, end) + CUT;
    }
}
