package io.sunledger.platform.rate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class RateLimitTest {
    /** As the tests' configuration has it. */
    private static final int ANONYMOUS = 300;

    @TestHTTPResource("/")
    URI service;

    @Test
    void every_answer_of_the_interfaces_says_what_is_left() {
        Api.as("office")
                .get("/api/v1/me")
                .statusCode(200)
                .header("RateLimit-Policy", matchesPattern("\"account\";q=\\d+;w=60"))
                .header("RateLimit", matchesPattern("\"account\";r=\\d+;t=\\d+"));
        Api.as("office")
                .rest()
                .body(Map.of("query", "{ me { name } }"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("RateLimit", matchesPattern("\"account\";r=\\d+;t=\\d+"));
        given().auth()
                .oauth2(Tokens.ofThirdParty())
                .get("/api/v1/me")
                .then()
                .header("RateLimit", matchesPattern("\"third-party\";r=\\d+;t=\\d+"));
        given().get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("RateLimit", matchesPattern("\"anonymous\";r=\\d+;t=\\d+"));
        given().get("/q/health/live").then().statusCode(200).header("RateLimit", nullValue());
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back_in_the_words_of_each_interface() throws IOException {
        assertThat(ask("GET /api/v1/me", "")).startsWith("HTTP/1.1 401").contains("r=" + (ANONYMOUS - 1) + ";");

        assertThat(refused("GET /api/v1/me", ""))
                .containsIgnoringCase("retry-after: 1")
                .containsIgnoringCase("ratelimit: \"anonymous\";r=0;t=")
                .contains("application/problem+json")
                .contains("\"code\":\"request.tooMany\"");
        assertThat(refused("POST /graphql", "{}"))
                .contains("\"code\":\"request.tooMany\"")
                .contains("\"retryAfter\":1");
        assertThat(ask("GET /q/health/live", "")).startsWith("HTTP/1.1 200");
        given().get("/api/v1/me").then().statusCode(401);
    }

    /** Asks until it is too much; time gives some back meanwhile. */
    private String refused(String what, String body) throws IOException {
        for (var i = 0; i < 20 * ANONYMOUS; i++) {
            var answer = ask(what, body);
            if (answer.startsWith("HTTP/1.1 429")) {
                return answer;
            }
        }
        return "never refused";
    }

    /** From an address that no other test has. */
    private String ask(String what, String body) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort(), InetAddress.getByName("127.0.0.9"), 0)) {
            var request =
                    what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                            + "Content-Length: " + body.length() + "\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
