package io.sunledger.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a schema says, whether it stands where it is used or under a name, and whether null is one of its types or an alternative.
 *
 * @param reference its name, empty where it has none
 * @param values which there are; empty where any may come
 */
record Shape(
        String reference,
        Set<String> types,
        Set<String> values,
        Map<String, JsonNode> properties,
        Set<String> required,
        JsonNode items) {
    static Shape of(JsonNode document, JsonNode schema) {
        var types = new TreeSet<String>();
        var inner = schema;
        for (var alternative : schema.path("anyOf")) {
            if (alternative.path("type").asText().equals("null")) {
                types.add("null");
            } else {
                inner = alternative;
            }
        }
        var reference = inner.path("$ref").asText();
        var at = OpenApiChanges.resolved(document, inner);
        types(at.path("type"), at.path("format").asText(), types);
        var values = new TreeSet<String>();
        at.path("enum").forEach(value -> values.add(value.asText()));
        var properties = new LinkedHashMap<String, JsonNode>();
        at.path("properties").properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
        var required = new TreeSet<String>();
        at.path("required").forEach(name -> required.add(name.asText()));
        return new Shape(reference, types, values, properties, required, at.path("items"));
    }

    private static void types(JsonNode type, String format, Set<String> types) {
        var kind = format.isEmpty() ? "" : " " + format;
        if (type.isTextual()) {
            types.add(type.asText() + kind);
        }
        type.forEach(one -> types.add(one.asText().equals("null") ? "null" : one.asText() + kind));
    }

    /** A named schema is told of once, by its name. */
    String name(String where) {
        return reference.isEmpty() ? where : reference.substring(reference.lastIndexOf('/') + 1);
    }
}
