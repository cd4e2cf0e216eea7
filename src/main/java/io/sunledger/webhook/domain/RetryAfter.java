package io.sunledger.webhook.domain;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The pause that a receiver asks for with {@code Retry-After}, in seconds or as a date (RFC 9110, 10.2.3). */
public final class RetryAfter {
    /** Who asks for more shall use 410, or change the subscription. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private RetryAfter() {}

    /** At most a day; nothing where the header is missing, past or unreadable. */
    public static Duration read(@Nullable String header, Instant now) {
        if (header == null) {
            return Duration.ZERO;
        }
        try {
            var asked = header.strip().chars().allMatch(Character::isDigit)
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            now,
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return asked.isNegative() ? Duration.ZERO : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        } catch (DateTimeException | NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
