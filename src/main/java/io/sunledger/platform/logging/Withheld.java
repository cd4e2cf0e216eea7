package io.sunledger.platform.logging;

import io.sunledger.kernel.Refused;
import io.vertx.pgclient.PgException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exception as the log may have it: of which class, from where, and no more of what it says than is known to be about machines. The
 * database quotes the row that broke a rule, a parser the text that it could not read; those are persons' names as often as not.
 */
final class Withheld extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST = 20;

    /** Beginnings of the names of classes whose messages quote nothing that anybody sent. */
    private static final List<String> ABOUT_MACHINES = List.of(
            "java.lang.ClassCastException",
            "java.lang.NullPointerException",
            "java.net.",
            "java.nio.channels.",
            "java.util.concurrent.TimeoutException",
            "io.netty.channel.",
            "io.quarkus.runtime.",
            "io.smallrye.config.",
            "io.sunledger.",
            "io.vertx.core.impl.NoStackTraceTimeoutException",
            "org.flywaydb.");

    private final String told;

    private Withheld(Throwable thrown, @Nullable Throwable cause) {
        super(null, cause, true, true);
        var message = message(thrown);
        this.told = thrown.getClass().getName() + (message == null ? "" : ": " + message);
        setStackTrace(thrown.getStackTrace());
    }

    static Throwable of(Throwable thrown) {
        return thrown instanceof Withheld ? thrown : Objects.requireNonNull(of(thrown, 0));
    }

    private static @Nullable Throwable of(@Nullable Throwable thrown, int depth) {
        if (thrown == null || depth == DEEPEST) {
            return null;
        }
        var withheld = new Withheld(thrown, of(thrown.getCause(), depth + 1));
        Stream.of(thrown.getSuppressed())
                .map(one -> of(one, depth + 1))
                .filter(Objects::nonNull)
                .forEach(withheld::addSuppressed);
        return withheld;
    }

    private static @Nullable String message(Throwable thrown) {
        if (thrown instanceof PgException ofDatabase) {
            return Stream.of(ofDatabase.getSqlState(), ofDatabase.getTable(), ofDatabase.getConstraint())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" "));
        }
        if (thrown instanceof Refused refused) {
            return refused.code();
        }
        return isAboutMachines(thrown) ? thrown.getMessage() : null;
    }

    private static boolean isAboutMachines(Throwable thrown) {
        return ABOUT_MACHINES.stream().anyMatch(thrown.getClass().getName()::startsWith);
    }

    @Override
    public String toString() {
        return told;
    }
}
