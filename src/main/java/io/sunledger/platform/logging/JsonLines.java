package io.sunledger.platform.logging;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** A line of the log as a JSON object. The log manager's own formatter needs a library that is not there yet when the log begins. */
final class JsonLines extends ExtFormatter {
    private static final JsonFactory JSON = new JsonFactory();

    private final String node;

    /** @param node whose log it is */
    JsonLines(String node) {
        this.node = node;
    }

    @Override
    public String format(ExtLogRecord told) {
        var line = new StringWriter();
        try (var json = JSON.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("timestamp", told.getInstant().toString());
            json.writeStringField("level", told.getLevel().getName());
            json.writeStringField("logger", told.getLoggerName());
            json.writeStringField("message", formatMessage(told));
            json.writeStringField("node", node);
            json.writeStringField("thread", told.getThreadName());
            writeContext(json, told);
            writeThrown(json, told);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.append('\n').toString();
    }

    private static void writeContext(JsonGenerator json, ExtLogRecord told) throws IOException {
        json.writeObjectFieldStart("mdc");
        for (var entry : told.getMdcCopy().entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private static void writeThrown(JsonGenerator json, ExtLogRecord told) throws IOException {
        if (told.getThrown() != null) {
            var trace = new StringWriter();
            told.getThrown().printStackTrace(new PrintWriter(trace, true));
            json.writeStringField("stackTrace", trace.toString());
        }
    }
}
