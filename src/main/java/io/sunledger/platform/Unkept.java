package io.sunledger.platform;

import io.sunledger.kernel.Refused;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller sent and the database cannot keep, where no feature has looked at it: that is no failure of ours. */
public final class Unkept {
    /** PostgreSQL, appendix A: too long, out of range, no such day, characters that no text holds. */
    private static final Set<String> STATES = Set.of("22001", "22003", "22008", "22021");

    private Unkept() {}

    /** The refusal, or null where the failure is another one. */
    public static @Nullable Refused in(@Nullable Throwable failure) {
        if (failure instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
            return new Refused("request.unkept");
        }
        return failure == null || failure.getCause() == failure ? null : in(failure.getCause());
    }
}
