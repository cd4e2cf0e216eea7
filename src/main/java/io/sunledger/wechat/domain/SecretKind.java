package io.sunledger.wechat.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Secrets that phones are given: 256 bits each, with a prefix by which they are told apart from each other and from a JWT. */
public enum SecretKind {
    ACCESS("sla_"),
    REFRESH("slr_"),
    TICKET("slt_");

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int CHARACTERS = 43;

    private final String prefix;

    SecretKind(String prefix) {
        this.prefix = prefix;
    }

    /** One that nobody can guess. */
    public String anew() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return prefix + text(bytes);
    }

    /**
     * The one that follows from a secret and a salt. Who knows only one of the two learns nothing: the salt stays in the database,
     * the secret at the phone, so that a phone that asks twice can be given the same although it is not kept.
     */
    public String following(String secret, String salt) {
        return prefix + text(digest(prefix + salt + secret));
    }

    public boolean looksLikeOne(String secret) {
        return secret.length() == prefix.length() + CHARACTERS && secret.startsWith(prefix);
    }

    /** What is kept of a secret. */
    public static String hash(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What makes the secrets that follow from one unforeseeable. */
    public static String salt() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
