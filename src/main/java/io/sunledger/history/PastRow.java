package io.sunledger.history;

import com.fasterxml.jackson.databind.JsonNode;
import io.sunledger.kernel.Ids;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of a recorded table as it was once.
 *
 * @param thing the table
 * @param columns by their names in the database
 */
public record PastRow(String thing, JsonNode columns) {
    public boolean is(String table) {
        return thing.equals(table);
    }

    public UUID id(String column) {
        return Ids.parse(text(column));
    }

    public @Nullable UUID idOrNull(String column) {
        var value = textOrNull(column);
        return value == null ? null : Ids.parse(value);
    }

    /** Of a column that is never null. */
    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        var value = columns.path(column);
        return value.isMissingNode() || value.isNull() ? null : value.asText();
    }

    public int number(String column) {
        return columns.path(column).asInt();
    }

    public boolean flag(String column) {
        return columns.path(column).asBoolean();
    }

    public LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    public Instant instant(String column) {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable LocalDate dayOrNull(String column) {
        var value = textOrNull(column);
        return value == null ? null : LocalDate.parse(value);
    }

    public @Nullable Instant instantOrNull(String column) {
        var value = textOrNull(column);
        return value == null ? null : OffsetDateTime.parse(value).toInstant();
    }

    public @Nullable BigDecimal decimalOrNull(String column) {
        var value = textOrNull(column);
        return value == null ? null : new BigDecimal(value);
    }

    public <E extends Enum<E>> E oneOf(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    public <E extends Enum<E>> @Nullable E oneOfOrNull(Class<E> type, String column) {
        var value = textOrNull(column);
        return value == null ? null : Enum.valueOf(type, value);
    }
}
