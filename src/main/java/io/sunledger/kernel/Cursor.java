package io.sunledger.kernel;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/**
 * A place in a list that is sorted by one key and then by id.
 *
 * @param key the sort key's value, as text that sorts the same way
 * @param id breaks ties
 */
public record Cursor(String key, UUID id) {
    private static final int ID_LENGTH = 36;

    /** Opaque to callers. */
    public String encoded() {
        var plain = id + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws Refused page.cursor */
    public static Cursor parse(String encoded) {
        try {
            var plain = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            return new Cursor(plain.substring(ID_LENGTH), UUID.fromString(plain.substring(0, ID_LENGTH)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new Refused("page.cursor", encoded);
        }
    }
}
