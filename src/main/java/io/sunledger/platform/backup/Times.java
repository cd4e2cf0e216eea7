package io.sunledger.platform.backup;

import io.sunledger.kernel.Refused;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Times as persons write and read them. */
final class Times {
    private static final Pattern SPAN = Pattern.compile("([1-9]\\d{0,4})([smhd])");

    private static final DateTimeFormatter SETTING =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS'+00'").withZone(ZoneOffset.UTC);

    private Times() {}

    /** @throws Refused restore.time for one without its offset: 10 o'clock is at another moment elsewhere */
    static Instant moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new Refused("restore.time", text);
        }
    }

    /** @throws Refused backup.span */
    static Duration span(String text) {
        var parts = SPAN.matcher(text);
        if (!parts.matches()) {
            throw new Refused("backup.span", text);
        }
        var number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    /** As the server's settings want it: it reads them before it knows any name of a zone, be it {@code Z}. */
    static String setting(Instant moment) {
        return SETTING.format(moment);
    }

    /** In the time of this machine. */
    static String told(Instant moment) {
        return moment.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString();
    }
}
