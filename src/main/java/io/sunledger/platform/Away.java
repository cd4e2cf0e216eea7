package io.sunledger.platform;

import io.sunledger.kernel.Refused;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The database is away for a moment: it starts, stops, another server takes its place, or it gave up one of two transactions that
 * waited for each other. Whether a command was done is not known then; under its key it may be sent again as it is.
 */
public final class Away {
    /** When a caller may come back. */
    public static final int SECONDS = 1;

    /** PostgreSQL, appendix A: connections; stopped by an operator. */
    private static final Set<String> CLASSES = Set.of("08", "57");

    /**
     * Read-only, as who has become a standby is, or is one still; too many connections; a conflict between transactions, among
     * them that of a standby's reading with what it has to replay.
     */
    private static final Set<String> STATES = Set.of("25006", "53300", "40001", "40P01");

    private Away() {}

    /** The refusal, or null where the failure is another one. */
    public static @Nullable Refused in(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        if (isAway(failure)) {
            return Refused.of(Refused.Kind.AWAY, "service.away", SECONDS);
        }
        return failure.getCause() == failure ? null : in(failure.getCause());
    }

    private static boolean isAway(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return isAway(sql.getSQLState());
        }
        if (failure instanceof PgException postgres) {
            return isAway(postgres.getSqlState());
        }
        return failure instanceof ClosedConnectionException
                || failure instanceof SocketException
                || failure instanceof TimeoutException
                || isClosing(failure);
    }

    private static boolean isAway(@Nullable String state) {
        return state != null && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2)));
    }

    // the client has no type of its own for a connection that ends while it is opened, or waited for
    private static boolean isClosing(Throwable failure) {
        var message = failure.getMessage();
        return message != null
                && (failure instanceof VertxException && message.startsWith("Connection was closed")
                        || message.equals("Timeout")
                        || message.equals("Connection is not active now, current status: CLOSED"));
    }
}
