package io.sunledger.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What objects of each kind may hold: Kubernetes' own kinds by its client's models, those of operators by the schema of their CRD. */
final class Schemas {
    private static final Path OF_OPERATORS = Path.of("src/test/resources/kubernetes/schemas");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Map<String, JsonSchema> KNOWN = new ConcurrentHashMap<>();

    private Schemas() {}

    /** What is wrong with an object; nothing, where it may be applied as it is. */
    static List<String> faults(JsonNode object) {
        var apiVersion = object.path("apiVersion").asText();
        var kind = object.path("kind").asText();
        return KNOWN.computeIfAbsent(apiVersion + " " + kind, key -> schema(apiVersion, kind)).validate(object).stream()
                .map(ValidationMessage::getMessage)
                .sorted()
                .toList();
    }

    private static JsonSchema schema(String apiVersion, String kind) {
        var ofOperator = OF_OPERATORS.resolve(apiVersion.replace('/', '-') + "-" + kind + ".json");
        try {
            return FACTORY.getSchema(
                    Files.exists(ofOperator) ? JSON.readTree(ofOperator.toFile()) : ModelSchemas.of(apiVersion, kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no schema of %s in %s".formatted(kind, apiVersion), e);
        }
    }
}
