package io.sunledger.platform.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.sunledger.kernel.ActorRole;
import io.sunledger.testing.Api;
import io.sunledger.testing.Backends;
import io.sunledger.testing.County;
import io.sunledger.testing.ServiceTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Each operation is sent the body of its example, with one value after the other left out, or null. What it is about is not there:
 * this tries what is made of a body before anything is looked up.
 */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class IncompleteBodiesTest {
    private static final String JSON = "application/json";
    private static final String PROVIDERS = "/api/v1/identity-providers";

    private final List<String> failures = new ArrayList<>();
    private final Api administrator = Api.as("administrator");
    private County county;
    private String provider;
    private String token;
    private int sent;

    /** Who may do everything, in a government of its own: what is done by the way is done to nobody. */
    @BeforeEach
    void somebody_of_all_roles() {
        county = County.begin(Backends.issuer());
        provider = administrator
                .rest()
                .body(Map.of(
                        "issuer",
                        county.issuer(),
                        "name",
                        "一人多岗",
                        "governments",
                        List.of(county.code()),
                        "roleNames",
                        Arrays.stream(ActorRole.values())
                                .map(role -> Map.of("name", "office", "role", role.name()))
                                .toList()))
                .post(PROVIDERS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        token = county.token("office");
    }

    @AfterEach
    void is_gone() {
        administrator
                .rest()
                .header("If-Match", "\"0\"")
                .delete(PROVIDERS + "/" + provider)
                .then()
                .statusCode(204);
        county.close();
    }

    @Test
    void no_operation_fails_for_want_of_a_value() {
        var document = Operation.served();
        for (var operation : Operation.all(document)) {
            var example = example(operation);
            if (example instanceof ObjectNode body) {
                send(operation, "{}");
                each(body, changed -> send(operation, body.toString()));
            }
        }

        assertThat(sent).as("requests that were sent").isGreaterThan(500);
        assertThat(failures).isEmpty();
    }

    private static JsonNode example(Operation operation) {
        var content = operation.said().path("requestBody").path("content").path(JSON);
        return content.has("example")
                ? content.path("example")
                : content.path("examples").path(0);
    }

    /** The body, for a moment, without each of its values, then with null in its place, at whatever depth. */
    private static void each(JsonNode node, Consumer<JsonNode> look) {
        if (node instanceof ObjectNode object) {
            for (var field : List.copyOf(object.properties())) {
                object.remove(field.getKey());
                look.accept(object);
                object.putNull(field.getKey());
                look.accept(object);
                object.set(field.getKey(), field.getValue());
                each(field.getValue(), look);
            }
        } else if (node instanceof ArrayNode list) {
            for (var i = 0; i < list.size(); i++) {
                var one = list.get(i);
                list.setNull(i);
                look.accept(list);
                list.set(i, one);
                each(one, look);
            }
        }
    }

    private void send(Operation operation, String body) {
        var status = request(operation)
                .body(body)
                .request(operation.method(), path(operation))
                .statusCode();
        sent++;
        if (status >= 500 || status == 429) {
            failures.add(status + " " + operation.id() + " " + body);
        }
    }

    private RequestSpecification request(Operation operation) {
        var request = RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
        return operation.takes("If-Match") ? request.header("If-Match", "\"0\"") : request;
    }

    /** Things that nobody has; what is no id is as in the example. */
    private static String path(Operation operation) {
        var path = operation.path();
        for (var raw : operation.said().path("parameters")) {
            var parameter = operation.resolved(raw);
            if (parameter.path("in").asText().equals("path")) {
                var isId = operation
                        .resolved(parameter.path("schema"))
                        .path("format")
                        .asText()
                        .equals("uuid");
                var value = isId
                        ? UUID.randomUUID().toString()
                        : parameter.path("example").asText("x");
                path = path.replace("{" + parameter.path("name").asText() + "}", value);
            }
        }
        return path;
    }
}
