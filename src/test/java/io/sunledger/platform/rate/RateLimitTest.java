package io.sunledger.platform.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.sunledger.testing.Api;
import io.sunledger.testing.Auditor;
import io.sunledger.testing.Management;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class RateLimitTest {
    /** As the tests' configuration has it. */
    private static final int ANONYMOUS = 300;

    private static final String HIT = "sunledger; hit";

    @TestHTTPResource("/")
    URI service;

    @Test
    void every_answer_of_the_interfaces_says_what_is_left() {
        Api.as("office")
                .get("/api/v1/me")
                .statusCode(200)
                .header("RateLimit-Policy", matchesPattern("\"office\";q=\\d+;w=60"))
                .header("RateLimit", matchesPattern("\"office\";r=\\d+;t=\\d+"));
        Api.as("office")
                .rest()
                .body(Map.of("query", "{ me { name } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"office\";r=\\d+;t=\\d+"));
        given().auth()
                .oauth2(Tokens.ofThirdParty())
                .get("/api/v1/me")
                .then()
                .header("RateLimit", matchesPattern("\"third-party\";r=\\d+;t=\\d+"));
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("RateLimit", matchesPattern("\"anonymous\";r=\\d+;t=\\d+"));
        Management.get("/health/live").statusCode(200).header("RateLimit", nullValue());
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back_in_the_words_of_each_interface() throws IOException {
        assertThat(ask("127.0.0.9", "GET /api/v1/me", ""))
                .startsWith("HTTP/1.1 401")
                .contains("r=" + (ANONYMOUS - 1) + ";");

        assertThat(refused("127.0.0.9", "GET /api/v1/me", ""))
                .containsIgnoringCase("retry-after: 1")
                .containsIgnoringCase("ratelimit: \"anonymous\";r=0;t=")
                .contains("application/problem+json")
                .contains("\"code\":\"request.tooMany\"");
        assertThat(refused("127.0.0.9", "POST /graphql", "{}"))
                .contains("\"code\":\"request.tooMany\"")
                .contains("\"retryAfter\":1");
        assertThat(ask("127.0.0.9", "GET /q/graphql-ui/", "")).startsWith("HTTP/1.1 200");
        given().get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void an_answer_from_memory_counts_for_its_account_and_is_refused_like_any_other() {
        var auditor = Auditor.anew();
        await().until(() -> auditor.asks("Me").header("cache-status").equals(HIT));
        var hit = auditor.asks("Me");
        assertThat(hit.header("cache-status")).isEqualTo(HIT);
        assertThat(hit.header("RateLimit-Policy")).isEqualTo("\"account\";q=" + Auditor.QUOTA + ";w=60");
        assertThat(hit.header("RateLimit")).matches("\"account\";r=\\d+;t=\\d+");

        var refused = auditor.refused("Me");

        refused.then()
                .header("Retry-After", "1")
                .header("cache-status", nullValue())
                .body("errors[0].extensions.code", equalTo("request.tooMany"))
                .body("errors[0].extensions.retryAfter", equalTo(1));
        assertThat(auditor.left()).isLessThan(Auditor.QUOTA / 2);
        assertThat(Auditor.anew().left()).isGreaterThan(Auditor.QUOTA / 2);
    }

    @Test
    void an_answer_from_memory_counts_for_the_address_of_who_has_not_logged_in() throws IOException {
        var grades = "GET /graphql?documentId=" + Auditor.document("CloseOutGrades");
        await().until(() -> ask("127.0.0.10", grades, "").contains(HIT));
        assertThat(ask("127.0.0.10", grades, "")).contains(HIT).containsIgnoringCase("ratelimit: \"anonymous\";r=");

        assertThat(refused("127.0.0.10", grades, ""))
                .contains("\"code\":\"request.tooMany\"")
                .doesNotContain(HIT);
        assertThat(ask("127.0.0.10", "GET /api/v1/me", ""))
                .containsPattern(Pattern.compile("ratelimit: \"anonymous\";r=\\d{1,2};", Pattern.CASE_INSENSITIVE));
    }

    /** Asks until it is too much; time gives some back meanwhile. */
    private String refused(String from, String what, String body) throws IOException {
        for (var i = 0; i < 20 * ANONYMOUS; i++) {
            var answer = ask(from, what, body);
            if (answer.startsWith("HTTP/1.1 429")) {
                return answer;
            }
        }
        return "never refused";
    }

    /** @param from an address that no other test has */
    private String ask(String from, String what, String body) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort(), InetAddress.getByName(from), 0)) {
            var request =
                    what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
