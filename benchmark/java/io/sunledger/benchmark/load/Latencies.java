package io.sunledger.benchmark.load;

/** A histogram of durations; what it says of a percentile is at most 1.6 % off. */
public final class Latencies {
    private static final int BITS = 6;
    private static final int PARTS = 1 << BITS;

    private final long[] counts = new long[PARTS * 48];
    private long total;

    public void add(long nanos) {
        counts[slot(Math.max(0, nanos))]++;
        total++;
    }

    public void add(Latencies others) {
        for (var slot = 0; slot < counts.length; slot++) {
            counts[slot] += others.counts[slot];
        }
        total += others.total;
    }

    private static int slot(long nanos) {
        var magnitude = Math.max(0, 64 - Long.numberOfLeadingZeros(nanos) - BITS - 1);
        return (magnitude << BITS) + (int) (nanos >>> magnitude);
    }

    private static double middle(int slot) {
        var magnitude = Math.max(0, (slot >> BITS) - 1);
        return (slot - (magnitude << BITS) + 0.5) * (1L << magnitude);
    }

    public long total() {
        return total;
    }

    /** In milliseconds, 0 where there is nothing. */
    public double percentile(double percent) {
        var wanted = Math.max(1, (long) Math.ceil(total * percent / 100));
        var seen = 0L;
        for (var slot = 0; slot < counts.length; slot++) {
            seen += counts[slot];
            if (seen >= wanted) {
                return middle(slot) / 1e6;
            }
        }
        return 0;
    }
}
