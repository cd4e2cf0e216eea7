package io.sunledger.platform.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals secrets for the database with AES-256-GCM: whoever reads the database, or a copy of it, has none of them. A sealed secret
 * names the key that it was sealed with, so that keys can be exchanged, and opens for the thing only whose it is.
 */
public final class SecretBox {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_OCTETS = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME_OCTETS = 4;

    private final List<Key> keys;

    /** @param phrases long and random; the first seals, all of them open */
    public SecretBox(List<String> phrases) {
        if (phrases.isEmpty()) {
            throw new IllegalArgumentException("no key to seal secrets with");
        }
        this.keys = phrases.stream().map(Key::of).toList();
    }

    private record Key(String name, SecretKeySpec spec) {
        static Key of(String phrase) {
            var octets = sha256(phrase.strip().getBytes(StandardCharsets.UTF_8));
            var name = HexFormat.of().formatHex(Arrays.copyOf(sha256(octets), NAME_OCTETS));
            return new Key(name, new SecretKeySpec(octets, "AES"));
        }
    }

    /**
     * The secret as it is kept.
     *
     * @param owner the id of the thing whose it is
     */
    public String seal(UUID owner, String secret) {
        var nonce = new byte[NONCE_OCTETS];
        RANDOM.nextBytes(nonce);
        var key = keys.get(0);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, owner, secret.getBytes(StandardCharsets.UTF_8));
        var kept = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
        return key.name() + '.' + Base64.getEncoder().encodeToString(kept.array());
    }

    /** @throws IllegalStateException where the key is no more among those that are configured */
    public String open(UUID owner, String sealed) {
        var parts = sealed.split("\\.", 2);
        var key = keys.stream()
                .filter(known -> known.name().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("sealed with a key that is not configured: " + parts[0]));
        var kept = Base64.getDecoder().decode(parts[1]);
        var nonce = Arrays.copyOf(kept, NONCE_OCTETS);
        var content = Arrays.copyOfRange(kept, NONCE_OCTETS, kept.length);
        return new String(crypt(Cipher.DECRYPT_MODE, key, nonce, owner, content), StandardCharsets.UTF_8);
    }

    private static byte[] crypt(int mode, Key key, byte[] nonce, UUID owner, byte[] content) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.spec(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret that is another thing's, or was altered", e);
        }
    }

    private static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
