package io.sunledger.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Asks our executor and graphql-java's own the same, and compares the whole answers. */
public final class BothEngines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> COMPARED = ConcurrentHashMap.newKeySet();

    /** Two failures have two numbers. */
    private static final Pattern NUMBER =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    private BothEngines() {}

    /** The answer, which is the same from both. */
    public static JsonNode answer(String token, String query, Map<String, ?> variables) {
        var ours = ask("/graphql", token, query, variables);
        assertThat(ours).as(query).isEqualTo(ask("/graphql-stock", token, query, variables));
        return ours;
    }

    /** Compares what an operation answers, once; a command is not done twice. */
    static void compareOnce(String token, String operation, String query, Map<String, ?> variables) {
        if (query.startsWith("query") && COMPARED.add(operation)) {
            answer(token, query, variables);
        }
    }

    private static JsonNode ask(String path, String token, String query, Map<String, ?> variables) {
        var answer = given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("query", query, "variables", variables))
                .post(path);
        try {
            var body =
                    (ObjectNode) JSON.readTree(NUMBER.matcher(answer.asString()).replaceAll("number"));
            body.put("status", answer.statusCode());
            var errors = body.get("errors");
            if (errors != null) {
                body.putPOJO("errors", sorted(errors));
            }
            return body;
        } catch (JsonProcessingException e) {
            throw new AssertionError(answer.asString(), e);
        }
    }

    // what fails at the same time is told in any order
    private static List<String> sorted(JsonNode errors) {
        var told = new ArrayList<String>();
        errors.forEach(error -> told.add(error.toString()));
        told.sort(Comparator.naturalOrder());
        return told;
    }
}
