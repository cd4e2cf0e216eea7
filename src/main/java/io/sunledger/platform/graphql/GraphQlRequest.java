package io.sunledger.platform.graphql;

import io.sunledger.kernel.Refused;
import io.vertx.core.MultiMap;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a GraphQL request over HTTP says. */
final class GraphQlRequest {
    private static final String QUERY = "query";
    private static final String DOCUMENT = "documentId";
    private static final String OPERATION_NAME = "operationName";
    private static final String VARIABLES = "variables";
    private static final String EXTENSIONS = "extensions";
    private static final String READ_AFTER = "readAfter";
    private static final List<String> TEXTS = List.of(QUERY, DOCUMENT, OPERATION_NAME);
    private static final List<String> MAPS = List.of(VARIABLES, EXTENSIONS);
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    /** Each builder that Json makes looks for its provider anew, in all jars. */
    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

    private GraphQlRequest() {}

    static String query(JsonObject request) {
        return request.getString(QUERY);
    }

    /** The id of the document that is to be run; null where the request has a query of its own. */
    static @Nullable String document(JsonObject request) {
        return request.getString(DOCUMENT, null);
    }

    static @Nullable String operation(JsonObject request) {
        return request.getString(OPERATION_NAME, null);
    }

    static @Nullable JsonObject variables(JsonObject request) {
        return request.containsKey(VARIABLES) ? request.getJsonObject(VARIABLES) : null;
    }

    /** What the reader has written before, as its {@code extensions} say. */
    static @Nullable String readAfter(JsonObject request) {
        return request.containsKey(EXTENSIONS)
                        && request.getJsonObject(EXTENSIONS).get(READ_AFTER) instanceof JsonString said
                ? said.getString()
                : null;
    }

    /** The same request with the document's text in the place of its id. */
    static JsonObject running(String text, JsonObject request) {
        return BUILDERS.createObjectBuilder(request)
                .remove(DOCUMENT)
                .add(QUERY, text)
                .build();
    }

    /** @throws Refused request.malformed */
    static JsonObject ofBody(@Nullable String body) {
        return checked(parse(body == null ? "" : body));
    }

    /** @throws Refused request.malformed */
    static JsonObject ofParameters(MultiMap parameters) {
        var request = BUILDERS.createObjectBuilder();
        for (var name : TEXTS) {
            if (parameters.contains(name)) {
                request.add(name, parameters.get(name));
            }
        }
        for (var name : MAPS) {
            if (parameters.contains(name)) {
                request.add(name, parse(parameters.get(name)));
            }
        }
        return checked(request.build());
    }

    private static JsonObject parse(String text) {
        try (var reader = JSON.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return object;
            }
        } catch (JsonException e) {
            throw new Refused("request.malformed", "JSON");
        }
        throw new Refused("request.malformed", "JSON");
    }

    // what is null is taken for absent, as GraphQL over HTTP says
    private static JsonObject checked(JsonObject request) {
        var kept = BUILDERS.createObjectBuilder();
        request.forEach((name, value) -> {
            if (value != JsonValue.NULL) {
                require(name, value);
                kept.add(name, value);
            }
        });
        var result = kept.build();
        if (result.containsKey(DOCUMENT) == result.containsKey(QUERY)
                || result.containsKey(QUERY) && query(result).isBlank()) {
            throw new Refused("request.malformed", QUERY);
        }
        return result;
    }

    private static void require(String name, JsonValue value) {
        var isText = value.getValueType() == JsonValue.ValueType.STRING;
        var isMap = value.getValueType() == JsonValue.ValueType.OBJECT;
        if (TEXTS.contains(name) && !isText || MAPS.contains(name) && !isMap) {
            throw new Refused("request.malformed", name);
        }
    }
}
