package io.sunledger.export.sheet;

import io.sunledger.platform.office.CellNumbers;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, typed. */
public sealed interface Cell {
    Cell EMPTY = new Text("");

    /** The same for all spellings of the same thing: by it a cell that comes back is told from one that was changed. */
    String plain();

    /** @param text without carriage returns and without characters that XML does not know */
    record Text(String text) implements Cell {
        @Override
        public String plain() {
            return text;
        }
    }

    record Day(LocalDate day) implements Cell {
        @Override
        public String plain() {
            return day.toString();
        }
    }

    record Quantity(BigDecimal amount) implements Cell {
        @Override
        public String plain() {
            return CellNumbers.plain(amount);
        }
    }

    static Cell of(@Nullable String text) {
        return text == null || text.isBlank() ? EMPTY : new Text(Texts.tidy(text));
    }

    static Cell of(LocalDate day) {
        return new Day(day);
    }

    static Cell of(int amount) {
        return new Quantity(BigDecimal.valueOf(amount));
    }

    /** A number, as text where a spreadsheet would round it: it keeps 15 digits. */
    static Cell of(BigDecimal amount) {
        var quantity = new Quantity(amount);
        return amount.stripTrailingZeros().precision() > CellNumbers.DIGITS ? new Text(quantity.plain()) : quantity;
    }
}
