package io.sunledger.review.domain;

import io.sunledger.kernel.Refused;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person has to say with an act, and how much of it. */
final class Wanted {
    private static final int LONGEST = 2000;

    private Wanted() {}

    /** @throws Refused closeOut.noReason, closeOut.textTooLong, closeOut.textUnreadable */
    static String reason(@Nullable String said) {
        if (said == null || said.isBlank()) {
            throw new Refused("closeOut.noReason");
        }
        return text(said);
    }

    /** @throws Refused closeOut.textTooLong, closeOut.textUnreadable */
    static String text(@Nullable String said) {
        var text = said == null ? "" : said.strip();
        if (text.length() > LONGEST) {
            throw new Refused("closeOut.textTooLong", text.length(), LONGEST);
        }
        // PostgreSQL stores no such character
        if (text.indexOf('\0') >= 0) {
            throw new Refused("closeOut.textUnreadable");
        }
        return text;
    }

    /** @throws Refused closeOut.noRectifyBy, closeOut.rectifyByPast */
    static LocalDate day(@Nullable LocalDate rectifyBy, LocalDate today) {
        if (rectifyBy == null) {
            throw new Refused("closeOut.noRectifyBy");
        }
        if (rectifyBy.isBefore(today)) {
            throw new Refused("closeOut.rectifyByPast", rectifyBy.toString());
        }
        return rectifyBy;
    }
}
