package io.sunledger.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Whether JSON is as a schema of the document says; so much of JSON Schema as our document uses. */
final class Fits {
    private final JsonNode document;
    private final boolean isAnswer;
    private final List<String> misfits = new ArrayList<>();

    /** @param isAnswer whether it must have no field that the document does not tell of */
    Fits(JsonNode document, boolean isAnswer) {
        this.document = document;
        this.isAnswer = isAnswer;
    }

    List<String> misfits(String where, JsonNode value, JsonNode schema) {
        if (!value.isMissingNode()) {
            check(where, value, schema);
        }
        return misfits;
    }

    private void check(String where, JsonNode value, JsonNode raw) {
        var schema = raw.has("$ref") ? document.at(raw.path("$ref").asText().substring(1)) : raw;
        if (schema.has("anyOf")) {
            anyOf(where, value, schema.path("anyOf"));
            return;
        }
        if (schema.has("type") && !isOf(value, schema.path("type"))) {
            misfits.add(where + ": is " + value.getNodeType() + ", not " + schema.path("type"));
        }
        if (value.isTextual() && schema.has("enum") && !has(schema.path("enum"), value)) {
            misfits.add(where + ": " + value + " is none of " + schema.path("enum"));
        }
        if (value.isArray()) {
            value.forEach(item -> check(where + "[]", item, schema.path("items")));
        }
        if (value.isObject() && schema.has("properties")) {
            fields(where, value, schema);
        }
    }

    private void anyOf(String where, JsonNode value, JsonNode alternatives) {
        for (var alternative : alternatives) {
            if (new Fits(document, isAnswer).misfits(where, value, alternative).isEmpty()) {
                return;
            }
        }
        misfits.add(where + ": fits none of " + alternatives);
    }

    private void fields(String where, JsonNode value, JsonNode schema) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                misfits.add(where + "." + name.asText() + ": is missing");
            }
        });
        value.properties().forEach(field -> {
            var at = where + "." + field.getKey();
            var said = schema.path("properties").path(field.getKey());
            if (!said.isMissingNode()) {
                check(at, field.getValue(), said);
            } else if (isAnswer && !schema.path("additionalProperties").asBoolean()) {
                misfits.add(at + ": is not told of");
            }
        });
    }

    private static boolean isOf(JsonNode value, JsonNode types) {
        if (types.isArray()) {
            for (var type : types) {
                if (isOf(value, type)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean has(JsonNode values, JsonNode value) {
        for (var one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }
}
