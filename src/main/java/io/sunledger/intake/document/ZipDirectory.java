package io.sunledger.intake.document;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The list of a zip file's parts, as its end tells it (PKWARE APPNOTE 6.3.10, 4.3.12 to 4.3.16). The JDK reads zip files only from the
 * disk, and does not tell which parts are encrypted.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int LARGE_END = 0x06064b50;
    private static final int LARGE_END_SIZE = 56;
    private static final int LARGE_LOCATOR_SIZE = 20;
    private static final int LISTED = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int LARGE_SIZES = 1;
    private static final long IN_LARGE_SIZES = 0xFFFFFFFFL;

    /**
     * A part as it is packed.
     *
     * @param method 0 as it is, 8 deflated
     * @param at where its octets begin
     * @param size how many they are
     */
    record Packed(boolean encrypted, int method, int at, int size) {}

    private final ByteBuffer file;
    private final int end;

    private ZipDirectory(byte[] content) {
        this.file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        this.end = end();
    }

    /**
     * The parts by their names.
     *
     * @throws IllegalArgumentException where there are more than so many
     * @throws IndexOutOfBoundsException or {@link BufferUnderflowException}, where the file is damaged
     */
    static Map<String, Packed> parts(byte[] content, int most) {
        return new ZipDirectory(content).parts(most);
    }

    private int end() {
        int last = file.limit() - END_SIZE;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw new IndexOutOfBoundsException("no end");
    }

    private Map<String, Packed> parts(int most) {
        int large = end - LARGE_LOCATOR_SIZE - LARGE_END_SIZE;
        boolean isLarge = large >= 0 && file.getInt(large) == LARGE_END;
        int listEnd = isLarge ? large : end;
        long count = isLarge ? file.getLong(large + 32) : unsigned(end + 10);
        if (count < 0 || count > most) {
            throw new IllegalArgumentException("too many");
        }
        // what stands before the first part, as before those of an archive that unpacks itself, is in no offset
        int first = listEnd - Math.toIntExact(isLarge ? file.getLong(large + 40) : file.getInt(end + 12));
        int before = first - Math.toIntExact(isLarge ? file.getLong(large + 48) : file.getInt(end + 16));
        Map<String, Packed> parts = new LinkedHashMap<>();
        int at = first;
        for (int i = 0; i < count; i++) {
            if (file.getInt(at) != LISTED) {
                throw new IndexOutOfBoundsException(at);
            }
            parts.putIfAbsent(name(at), packed(at, before));
            at += 46 + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        return parts;
    }

    private String name(int at) {
        var name = new byte[unsigned(at + 28)];
        file.get(at + 46, name);
        return new String(name, StandardCharsets.UTF_8);
    }

    private Packed packed(int at, int before) {
        long size = file.getInt(at + 20) & 0xFFFFFFFFL;
        long offset = file.getInt(at + 42) & 0xFFFFFFFFL;
        if (size == IN_LARGE_SIZES || offset == IN_LARGE_SIZES) {
            var large = large(at);
            if ((file.getInt(at + 24) & 0xFFFFFFFFL) == IN_LARGE_SIZES) {
                large.getLong();
            }
            size = size == IN_LARGE_SIZES ? large.getLong() : size;
            offset = offset == IN_LARGE_SIZES ? large.getLong() : offset;
        }
        int local = Math.addExact(Math.toIntExact(offset), before);
        if (file.getInt(local) != LOCAL) {
            throw new IndexOutOfBoundsException(local);
        }
        int data = local + LOCAL_SIZE + unsigned(local + 26) + unsigned(local + 28);
        Objects.checkFromIndexSize(data, Math.toIntExact(size), file.limit());
        return new Packed((unsigned(at + 8) & 1) != 0, unsigned(at + 10), data, (int) size);
    }

    /** The sizes that some programs write apart, whether they are large or not. */
    private ByteBuffer large(int at) {
        int extra = at + 46 + unsigned(at + 28);
        int end = extra + unsigned(at + 30);
        while (extra + 4 <= end && unsigned(extra) != LARGE_SIZES) {
            extra += 4 + unsigned(extra + 2);
        }
        return file.slice(extra + 4, unsigned(extra + 2)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private int unsigned(int at) {
        return file.getShort(at) & 0xFFFF;
    }
}
