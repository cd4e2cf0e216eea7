package io.sunledger.platform.changes;

import io.sunledger.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a reader has written before, and wants to see: what {@link Written} told it. */
public record ReadAfter(List<Long> transactions) {
    public static final String HEADER = "Sunledger-Read-After";
    public static final ReadAfter NOTHING = new ReadAfter(List.of());

    private static final int MOST = 100;

    /** @throws Refused request.malformed */
    public static ReadAfter parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NOTHING;
        }
        try {
            return new ReadAfter(Arrays.stream(text.split(",", MOST))
                    .map(String::strip)
                    .map(Long::parseUnsignedLong)
                    .toList());
        } catch (NumberFormatException e) {
            throw new Refused("request.malformed", HEADER);
        }
    }

    public ReadAfter and(ReadAfter other) {
        return new ReadAfter(Stream.concat(transactions.stream(), other.transactions.stream())
                .toList());
    }

    /** Whether this node has heard of all of it. */
    public boolean isHeard(ChangeNotices notices) {
        return transactions.stream().allMatch(notices::hasHeard);
    }
}
