package io.sunledger.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Calls the service as an account of the realm does, over both protocols. */
public final class Api {
    private static final Path OPERATIONS = Path.of("graphql/operations");

    private final String token;

    private Api(String token) {
        this.token = token;
    }

    /** @param user for example {@code office}, {@code czj-officer} */
    public static Api as(String user) {
        return new Api(Tokens.of(user));
    }

    /** Sends a file of graphql/operations; what it answers, data and errors. */
    public JsonPath operation(String name, Map<String, ?> variables) {
        var answer = rest().body(Map.of("query", text(name), "variables", variables))
                .post("/graphql")
                .then()
                .extract()
                .jsonPath();
        if (answered(answer)) {
            Answered.note(name);
            BothEngines.compareOnce(token, name, text(name), variables);
        }
        return answer;
    }

    /** Whether there is data for each field, and nothing was refused. */
    private static boolean answered(JsonPath answer) {
        Map<String, Object> data = answer.get("data");
        return answer.get("errors") == null
                && data != null
                && data.values().stream()
                        .allMatch(field -> field != null
                                && !(field instanceof Map<?, ?> payload
                                        && payload.get("userErrors") instanceof List<?> refused
                                        && !refused.isEmpty()));
    }

    public ValidatableResponse get(String path, Object... parameters) {
        return rest().get(path, parameters).then();
    }

    /** A request over REST that is yet to be sent. */
    public RequestSpecification rest() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String text(String operation) {
        try {
            return Files.readString(OPERATIONS.resolve(operation + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
