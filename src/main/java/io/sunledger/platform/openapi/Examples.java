package io.sunledger.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** What was sent and answered in ExamplesTest, as it stands in {@code openapi/examples.json}; the first of each operation. */
final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, JsonNode> first = new HashMap<>();

    Examples(JsonNode exchanges) {
        for (var exchange : exchanges) {
            if (exchange.path("status").asInt() < 300) {
                first.putIfAbsent(exchange.path("operation").asText(), exchange);
            }
        }
    }

    void show(Operation operation) {
        var exchange = first.get(operation.getOperationId());
        if (exchange == null) {
            return;
        }
        var parameters = exchange.path("parameters");
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameters.has(parameter.getName() == null ? "" : parameter.getName()))
                    .forEach(parameter -> parameter.setExample(
                            value(parameters.get(parameter.getName()).asText(), parameter.getSchema())));
        }
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), exchange.path("contentType"), exchange.get("body"));
        }
        var response =
                operation.getResponses().getAPIResponse(exchange.path("status").asText());
        if (response != null) {
            show(response.getContent(), exchange.path("answerType"), exchange.get("answer"));
        }
    }

    private static void show(@Nullable Content content, JsonNode type, @Nullable JsonNode body) {
        var media = content == null ? null : content.getMediaType(type.asText("application/json"));
        if (media != null && body != null) {
            media.setExample(value(body));
        }
    }

    /** A parameter as its schema has it: a number, yes or no, or text. */
    private static Object value(String text, @Nullable Schema schema) {
        var types = schema == null || schema.getType() == null ? List.<SchemaType>of() : schema.getType();
        if (types.contains(SchemaType.INTEGER)) {
            return Long.valueOf(text);
        }
        return types.contains(SchemaType.BOOLEAN) ? Boolean.valueOf(text) : text;
    }

    private static Object value(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }
}
