package io.sunledger.webhook.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signatures of Standard Webhooks 1.0: HMAC-SHA256 over id, time and body, so that none of the three can be exchanged. */
public final class Signatures {
    public static final String SECRET_PREFIX = "whsec_";

    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_OCTETS = 32;

    private Signatures() {}

    /** A new secret, as its receiver gets it: {@code whsec_} and 32 random octets in Base64. */
    public static String newSecret() {
        var octets = new byte[SECRET_OCTETS];
        RANDOM.nextBytes(octets);
        return SECRET_PREFIX + Base64.getEncoder().encodeToString(octets);
    }

    /**
     * The value of {@code webhook-signature}: one signature a secret.
     *
     * @param secrets {@code whsec_} and Base64
     * @param timestamp seconds since 1970, as in {@code webhook-timestamp}
     */
    public static String of(List<String> secrets, String id, long timestamp, String body) {
        var content = id + '.' + timestamp + '.' + body;
        return secrets.stream()
                .map(secret -> "v1," + Base64.getEncoder().encodeToString(sign(secret, content)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] sign(String secret, String content) {
        try {
            var hmac = Mac.getInstance(ALGORITHM);
            var key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
            hmac.init(new SecretKeySpec(key, ALGORITHM));
            return hmac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
