package io.sunledger.benchmark.nation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** What chance gives, by a seed. */
final class Random {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private final SplittableRandom source;

    Random(long seed) {
        // seeds that follow one another would begin alike
        this.source = new SplittableRandom(new SplittableRandom(seed).nextLong());
    }

    /** An id as the service makes them: UUID version 7. */
    UUID id(long millis) {
        return new UUID(millis << 16 | VERSION_7 | source.nextInt(1 << 12), source.nextLong() >>> 2 | VARIANT);
    }

    boolean chance(double probability) {
        return source.nextDouble() < probability;
    }

    int below(int bound) {
        return source.nextInt(bound);
    }

    int between(int from, int to) {
        return source.nextInt(from, to + 1);
    }

    double share() {
        return source.nextDouble();
    }

    /** Few are far above 1, many a little below. */
    double skew() {
        var normal = source.nextDouble() + source.nextDouble() + source.nextDouble() + source.nextDouble() - 2;
        return Math.exp(normal * 0.9);
    }

    <T> T of(List<T> several) {
        return several.get(source.nextInt(several.size()));
    }

    byte[] of(byte[][] several) {
        return several[source.nextInt(several.length)];
    }
}
