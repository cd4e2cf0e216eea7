package io.sunledger.testing;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.sunledger.kernel.Ids;
import java.io.File;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An account that no other test has, and that may ask so little that a test can ask too much.
 *
 * @param token the provider's
 * @param government that it works for
 */
public record Auditor(String token, String government) {
    /** Requests a minute, as the tests' configuration has it. */
    public static final int QUOTA = 120;

    private static final Pattern LEFT = Pattern.compile("\"account\";r=(\\d+);t=\\d+");

    public static Auditor anew() {
        var government = "g-" + Ids.next();
        return new Auditor(Tokens.ofMoved("auditor", government), government);
    }

    /** The id of a trusted document. */
    public static String document(String name) {
        return JsonPath.from(new File("graphql/documents.json"))
                .getString("documents.find { it.name == '" + name + "' }.id");
    }

    /** Asks a trusted document without variables. */
    public Response asks(String document) {
        return asks(token, Map.of("documentId", document(document)));
    }

    private Response asks(String by, Map<String, String> query) {
        return given().auth()
                .oauth2(by)
                .header(MovedAccounts.HEADER, government)
                .queryParams(query)
                .get("/graphql");
    }

    /** Asks by the provider's token until it is too much. */
    public Response refused(String document) {
        return refused(token, document);
    }

    /** The same by another token. Time gives some back meanwhile. */
    public Response refused(String by, String document) {
        var query = Map.of("documentId", document(document));
        return Stream.generate(() -> asks(by, query))
                .limit(20 * QUOTA)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    /** How many requests it has left, told over REST. */
    public int left() {
        var told = given().auth()
                .oauth2(token)
                .header(MovedAccounts.HEADER, government)
                .get("/api/v1/me")
                .header("RateLimit");
        var read = LEFT.matcher(told);
        if (!read.matches()) {
            throw new AssertionError(told);
        }
        return Integer.parseInt(read.group(1));
    }
}
