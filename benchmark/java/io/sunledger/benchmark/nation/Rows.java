package io.sunledger.benchmark.nation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** Rows of one table in COPY's text format, in one growing array. What is written as text holds neither tabs nor backslashes. */
final class Rows {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NULL = {'\\', 'N'};
    private static final long MILLIS_A_DAY = 86_400_000L;

    private byte[] octets = new byte[1 << 16];
    private int length;
    private long rows;

    Rows id(UUID id) {
        if (id == null) {
            return raw(NULL);
        }
        room(37);
        hex(id.getMostSignificantBits(), 60, 32);
        octets[length++] = '-';
        hex(id.getMostSignificantBits(), 28, 16);
        octets[length++] = '-';
        hex(id.getMostSignificantBits(), 12, 0);
        octets[length++] = '-';
        hex(id.getLeastSignificantBits(), 60, 48);
        octets[length++] = '-';
        hex(id.getLeastSignificantBits(), 44, 0);
        octets[length++] = '\t';
        return this;
    }

    private void hex(long value, int from, int to) {
        for (var shift = from; shift >= to; shift -= 4) {
            octets[length++] = HEX[(int) (value >>> shift) & 15];
        }
    }

    /** A piece of a text that goes on. */
    Rows piece(byte[] part) {
        room(part.length);
        System.arraycopy(part, 0, octets, length, part.length);
        length += part.length;
        return this;
    }

    Rows piece(String part) {
        return piece(part.getBytes(StandardCharsets.UTF_8));
    }

    Rows raw(byte[] whole) {
        return piece(whole).next();
    }

    Rows text(String whole) {
        return whole == null ? raw(NULL) : raw(whole.getBytes(StandardCharsets.UTF_8));
    }

    Rows none() {
        return raw(NULL);
    }

    Rows number(long value) {
        return text(Long.toString(value));
    }

    Rows yes(boolean value) {
        return text(value ? "t" : "f");
    }

    Rows day(LocalDate day) {
        return text(day.toString());
    }

    /** @param millis since 1970, UTC; below 0 for none */
    Rows at(long millis) {
        if (millis < 0) {
            return none();
        }
        var day = LocalDate.ofEpochDay(millis / MILLIS_A_DAY);
        var second = millis % MILLIS_A_DAY / 1000;
        piece(day.toString()).piece(" ");
        two(second / 3600, ':');
        two(second / 60 % 60, ':');
        two(second % 60, '+');
        return text("00");
    }

    private void two(long value, char then) {
        room(3);
        octets[length++] = (byte) ('0' + value / 10);
        octets[length++] = (byte) ('0' + value % 10);
        octets[length++] = (byte) then;
    }

    /** Ends a value. */
    Rows next() {
        room(1);
        octets[length++] = '\t';
        return this;
    }

    /** Ends a row: the separator after its last value becomes the end of the line. */
    void end() {
        octets[length - 1] = '\n';
        rows++;
    }

    private void room(int more) {
        if (length + more > octets.length) {
            octets = Arrays.copyOf(octets, Math.max(octets.length * 2, length + more));
        }
    }

    byte[] octets() {
        return octets;
    }

    int length() {
        return length;
    }

    long rows() {
        return rows;
    }

    void clear() {
        length = 0;
    }
}
