package io.sunledger.platform.logging;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.handlers.ConsoleHandler;

/**
 * Sees each line before it is written. It keeps out what SmallRye says of every field that fails, refusals too, which
 * {@code QueryErrors} tells once, as what it is; it withholds what exceptions quote and what addresses ask; and with the first line it
 * has the lines written as JSON, where that is wished.
 *
 * <p>The extension of Quarkus that writes JSON cannot be built with where this project is built (docs/decisions/0025); a filter is
 * what Quarkus makes before the first line.
 */
@LoggingFilter(name = "log-lines")
public final class LogLines implements Filter {
    private static final String FIELD_FAILED = "SRGQL012000";
    private static final String REQUEST_FAILED = "io.quarkus.vertx.http.runtime.QuarkusErrorHandler";

    private final boolean json;
    private final String node;
    private volatile boolean begun;

    public LogLines(
            @ConfigProperty(name = "sunledger.log.json", defaultValue = "false") boolean json,
            @ConfigProperty(name = "sunledger.log.node", defaultValue = "-") String node) {
        this.json = json;
        this.node = node;
    }

    @Override
    public boolean isLoggable(LogRecord told) {
        if (told.getMessage() != null && told.getMessage().startsWith(FIELD_FAILED)) {
            return false;
        }
        if (json && !begun) {
            begin();
        }
        if (told.getThrown() != null) {
            told.setThrown(Withheld.of(told.getThrown()));
        }
        if (REQUEST_FAILED.equals(told.getLoggerName()) && told.getParameters() != null) {
            told.setParameters(
                    Stream.of(told.getParameters()).map(LogLines::withoutQuery).toArray());
        }
        return true;
    }

    /** No other thread's line passes before it is done. */
    private synchronized void begin() {
        if (!begun) {
            consoles(Stream.of(LogContext.getLogContext().getLogger("").getHandlers()))
                    .forEach(console -> console.setFormatter(new JsonLines(node)));
            begun = true;
        }
    }

    private static Stream<ConsoleHandler> consoles(Stream<Handler> handlers) {
        return handlers.flatMap(handler -> handler instanceof ConsoleHandler console
                ? Stream.of(console)
                : handler instanceof ExtHandler outer ? consoles(Stream.of(outer.getHandlers())) : Stream.empty());
    }

    private static Object withoutQuery(Object parameter) {
        return parameter instanceof String address ? address.replaceFirst("\\?.*", "?…") : parameter;
    }
}
