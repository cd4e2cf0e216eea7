package io.sunledger.plan;

import io.sunledger.kernel.Refused;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must be there. The GraphQL schema sees to it; over REST any field may be missing. */
final class Needed {
    private Needed() {}

    /** @throws Refused request.malformed where one of the values is missing */
    static void all(String where, @Nullable Object... values) {
        if (Stream.of(values).anyMatch(Objects::isNull)) {
            throw new Refused("request.malformed", where);
        }
    }
}
