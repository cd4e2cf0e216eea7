package io.sunledger.live;

import io.sunledger.duty.DutyScope;
import io.sunledger.kernel.Actor;
import io.sunledger.kernel.Refused;
import io.sunledger.live.domain.LogPlace;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * How far a client has got.
 *
 * @param scope for whom: who sees something else now must begin anew
 * @param base the horizon when the client began; what was gone by then it never had
 * @param at up to where it has read
 */
record FeedCursor(String scope, long base, LogPlace at) {
    private static final String FORM = "1";
    private static final int SCOPE_BYTES = 9;

    FeedCursor to(LogPlace place) {
        return new FeedCursor(scope, base, place);
    }

    /** Opaque to callers. It is not signed: what it reaches, the caller's rights say. */
    String encoded() {
        var plain = String.join(
                " ",
                FORM,
                scope,
                Long.toUnsignedString(base),
                Long.toUnsignedString(at.tx()),
                Long.toString(at.position()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** @throws Refused page.cursor */
    static FeedCursor parse(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII).split(" ");
            if (parts.length != 5 || !parts[0].equals(FORM)) {
                throw new Refused("page.cursor", encoded);
            }
            var place = new LogPlace(Long.parseUnsignedLong(parts[3]), Long.parseLong(parts[4]));
            return new FeedCursor(parts[1], Long.parseUnsignedLong(parts[2]), place);
        } catch (IllegalArgumentException e) {
            throw new Refused("page.cursor", encoded);
        }
    }

    /** One word for what the actor sees. */
    static String scopeOf(Actor actor, DutyScope sees) {
        var roles = actor.roles().stream()
                .sorted(Comparator.naturalOrder())
                .map(Enum::name)
                .collect(Collectors.joining(","));
        var plain =
                String.join("\n", sees.government(), sees.unit() == null ? "" : sees.unit(), actor.account(), roles);
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SCOPE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
