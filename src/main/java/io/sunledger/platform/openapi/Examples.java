package io.sunledger.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
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
                    .forEach(parameter -> parameter.setExample(value(parameters.get(parameter.getName()))));
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

    private static Object value(JsonNode node) {
        return JSON.convertValue(node, Object.class);
    }
}
