package io.sunledger.ledger.domain;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a record, so that it is said at once. */
public final class RecordCheck {
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final LocalDate EARLIEST_DAY = LocalDate.of(2000, 1, 1);

    private final List<Breach> breaches = new ArrayList<>();

    /** A text that must be there. */
    public RecordCheck text(String path, String text) {
        return refuse(text.isBlank(), path, "ledger.noText").optionalText(path, text);
    }

    public RecordCheck optionalText(String path, String text) {
        return refuse(
                text.length() > LONGEST_TEXT || text.indexOf('\0') >= 0, path, "ledger.textTooLong", LONGEST_TEXT);
    }

    /** Something that happened: neither to come nor before the year 2000. */
    public RecordCheck past(String path, Instant at, Instant now) {
        return refuse(at.isAfter(now) || at.isBefore(EARLIEST), path, "ledger.notPast");
    }

    public RecordCheck past(String path, LocalDate on, LocalDate today) {
        return refuse(on.isAfter(today) || on.isBefore(EARLIEST_DAY), path, "ledger.notPast");
    }

    // 1e999999999 is one digit to read and a billion to write
    public RecordCheck value(String path, @Nullable BigDecimal value) {
        return refuse(
                value == null
                        || value.scale() > MOST_DECIMALS
                        || (long) value.precision() - value.scale() > MOST_DIGITS,
                path,
                "ledger.value",
                MOST_DIGITS,
                MOST_DECIMALS);
    }

    public RecordCheck refuse(boolean wrong, String path, String code, Object... facts) {
        if (wrong) {
            breaches.add(Breach.at(path, code, facts));
        }
        return this;
    }

    /** @throws Refused ledger.breaches */
    public void done() {
        if (!breaches.isEmpty()) {
            throw Refused.forAll("ledger.breaches", breaches);
        }
    }
}
