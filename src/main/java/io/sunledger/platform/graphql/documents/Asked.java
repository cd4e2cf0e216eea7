package io.sunledger.platform.graphql.documents;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a trusted document is asked.
 *
 * @param document its id
 * @param operation which of its operations; empty for the only one
 * @param variables as JSON in one way of writing, however the caller wrote it
 */
record Asked(String document, String operation, String variables) {
    static Asked of(TrustedDocument document, @Nullable String operation, @Nullable JsonObject variables) {
        var written = new StringBuilder();
        if (variables != null && !variables.isEmpty()) {
            write(variables, written);
        }
        return new Asked(document.id(), operation == null ? "" : operation, written.toString());
    }

    private static void write(JsonValue value, StringBuilder to) {
        if (value instanceof JsonObject object) {
            to.append('{');
            new TreeMap<>(object).forEach((name, one) -> {
                to.append(name.length()).append('"').append(name).append("\":");
                write(one, to);
                to.append(',');
            });
            to.append('}');
        } else if (value instanceof JsonArray array) {
            to.append('[');
            array.forEach(one -> {
                write(one, to);
                to.append(',');
            });
            to.append(']');
        } else if (value instanceof JsonString text) {
            // with its length before, no text can look like something else
            to.append(text.getString().length())
                    .append('"')
                    .append(text.getString())
                    .append('"');
        } else {
            to.append(value);
        }
    }
}
