package io.sunledger.platform.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.specification.RequestSpecification;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class BodyLimitTest {
    private static final String PROBLEM = "application/problem+json";
    private static final int MEGABYTE = 1_000_000;

    @TestHTTPResource("/")
    URI service;

    @Test
    void refuses_json_over_one_megabyte_before_it_is_read() {
        caller().contentType("application/json")
                .body(json(MEGABYTE + 1))
                .post("/api/v1/plans/{id}/amend", UUID.randomUUID())
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", equalTo("request.tooLarge"))
                .body("status", equalTo(413))
                .body("detail", startsWith("请求内容超过上限 1,000,000"));
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/plans/0190a0b0-0000-7000-8000-000000000000/amend", "/graphql"})
    void refuses_json_over_one_megabyte_whose_length_is_not_told(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + Tokens.of("office"))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"0\"")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(json(MEGABYTE * 3 / 2).getBytes(StandardCharsets.US_ASCII))))
                .build();

        assertThat(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void reads_json_of_just_one_megabyte() {
        caller().contentType("application/json")
                .header("If-Match", "\"0\"")
                .body(json(MEGABYTE))
                .post("/api/v1/plans/{id}/amend", UUID.randomUUID())
                .then()
                .statusCode(not(equalTo(413)));
    }

    @Test
    void takes_more_in_a_form_with_a_ledger_than_in_a_body_that_stands_in_memory() {
        var large = new byte[22 * MEGABYTE];

        caller().contentType("text/csv")
                .body(large)
                .post("/api/v1/imports/whole")
                .then()
                .statusCode(413)
                .contentType(PROBLEM)
                .body("code", equalTo("request.tooLarge"));
        caller().multiPart("file", "ledger.csv", large)
                .post("/api/v1/imports/whole?dryRun=true")
                .then()
                .statusCode(202);
    }

    @Test
    void asks_who_it_is_before_it_looks_at_the_body() {
        given().contentType("application/json")
                .body(json(MEGABYTE + 1))
                .post("/api/v1/plans/{id}/amend", UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/nothing, 404, request.notFound", "/api/v1/plans/none, 404, request.notFound"})
    void tells_a_problem_for_an_address_that_is_none(String path, int status, String code) {
        caller().get(path).then().statusCode(status).contentType(PROBLEM).body("code", equalTo(code));
    }

    @Test
    void tells_a_problem_for_a_method_and_a_type_that_are_not_served() {
        caller().delete("/api/v1/me")
                .then()
                .statusCode(405)
                .contentType(PROBLEM)
                .body("code", equalTo("request.methodNotAllowed"));
        caller().contentType("text/plain")
                .body("x")
                .post("/api/v1/plans/{id}/amend", UUID.randomUUID())
                .then()
                .statusCode(415)
                .contentType(PROBLEM)
                .body("code", equalTo("request.unsupported"));
    }

    @ParameterizedTest
    @CsvSource({",", "application/x-www-form-urlencoded"})
    void an_act_whose_body_may_be_left_out_needs_no_type_either(@Nullable String type) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve("/api/v1/drafts/" + UUID.randomUUID() + "/discard"))
                .header("Authorization", "Bearer " + Tokens.of("office"))
                .header("If-Match", "\"0\"")
                .POST(BodyPublishers.noBody());
        if (type != null) {
            request.header("Content-Type", type);
        }

        var answer = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());

        assertThat(answer.body()).contains("draft.notFound");
    }

    private static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("office"));
    }

    private static String json(int bytes) {
        var empty = "{\"reason\":\"\"}".length();
        return "{\"reason\":\"" + "x".repeat(bytes - empty) + "\"}";
    }
}
