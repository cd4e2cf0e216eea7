package io.sunledger.messaging.domain;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What we send e-mail to: a plain address, without a name, a comment or anything that could end a header (RFC 5321, 4.1.2). */
public final class EmailAddress {
    private static final int LONGEST = 254;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+");

    private EmailAddress() {}

    public static boolean isPlain(@Nullable String text) {
        return text != null && text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }
}
