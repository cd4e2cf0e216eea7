package io.sunledger.platform.logging;

import java.util.Map;
import org.jboss.logmanager.formatters.JsonFormatter;
import org.jboss.logmanager.formatters.StructuredFormatter.ExceptionOutputType;
import org.jboss.logmanager.formatters.StructuredFormatter.Key;

/** A line of the log as a JSON object. */
final class JsonLines {
    private JsonLines() {}

    /** @param node whose log it is */
    static JsonFormatter of(String node) {
        var lines = new JsonFormatter(Map.of(Key.LOGGER_NAME, "logger", Key.THREAD_NAME, "thread"));
        lines.setMetaData("node=" + node);
        lines.setExceptionOutputType(ExceptionOutputType.FORMATTED);
        return lines;
    }
}
