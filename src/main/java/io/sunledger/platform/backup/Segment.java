package io.sunledger.platform.backup;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * A piece of the WAL, as large as all others of its cluster.
 *
 * @param timeline which history of the cluster it is of: each restore begins one
 * @param number counted from the cluster's beginning
 * @param octets how large it is when it is whole
 */
record Segment(int timeline, long number, int octets) implements Comparable<Segment> {
    /** How its name begins; what comes after says in what state it is. */
    static final Pattern NAME = Pattern.compile("([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})");

    private static final long LOGICAL_FILE = 1L << 32;

    static Segment holding(Lsn position, int timeline, int octets) {
        return new Segment(timeline, Long.divideUnsigned(position.value(), octets), octets);
    }

    /** @param name 24 hexadecimal digits */
    static Segment named(String name, int octets) {
        var parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name);
        }
        var number = Long.parseLong(parts.group(2), 16) * (LOGICAL_FILE / octets) + Long.parseLong(parts.group(3), 16);
        return new Segment(Integer.parseUnsignedInt(parts.group(1), 16), number, octets);
    }

    Lsn begin() {
        return new Lsn(number * octets);
    }

    Segment next() {
        return new Segment(timeline, number + 1, octets);
    }

    @Override
    public int compareTo(Segment other) {
        return Comparator.comparingInt(Segment::timeline)
                .thenComparingLong(Segment::number)
                .compare(this, other);
    }

    /** As PostgreSQL names its file. */
    @Override
    public String toString() {
        var inLogicalFile = LOGICAL_FILE / octets;
        return "%08X%08X%08X".formatted(timeline, number / inLogicalFile, number % inLogicalFile);
    }
}
