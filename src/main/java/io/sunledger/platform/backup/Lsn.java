package io.sunledger.platform.backup;

/** A position in the database's log of writes (WAL). */
record Lsn(long value) implements Comparable<Lsn> {
    /** As PostgreSQL writes it: {@code 16/B374D848}. */
    static Lsn of(String text) {
        var halves = text.split("/", 2);
        return new Lsn(Long.parseLong(halves[0], 16) << 32 | Long.parseLong(halves[1], 16));
    }

    Lsn plus(long octets) {
        return new Lsn(value + octets);
    }

    @Override
    public int compareTo(Lsn other) {
        return Long.compareUnsigned(value, other.value);
    }

    @Override
    public String toString() {
        return "%X/%X".formatted(value >>> 32, value & 0xFFFF_FFFFL);
    }
}
