package io.sunledger.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class AccessTest {
    private static final String PROBLEM = "application/problem+json";

    /** The same question over each protocol, and where its error says the code. */
    enum Protocol {
        GRAPHQL("errors[0].extensions.code", "errors[0].message") {
            @Override
            Response me(@Nullable String token) {
                return with(token)
                        .body(Map.of("query", "{ me { government } }"))
                        .post("/graphql");
            }

            @Override
            Response amend(String token) {
                var query = "mutation A($input: AmendPlanInput!) { amendPlan(input: $input) { userErrors { code } } }";
                var input = Map.of(
                        "planId",
                        UUID.randomUUID(),
                        "expectedVersion",
                        0,
                        "reason",
                        "更正",
                        "tasks",
                        List.of(),
                        "added",
                        List.of(),
                        "reportingPeriods",
                        List.of());
                return with(token)
                        .body(Map.of("query", query, "variables", Map.of("input", input)))
                        .post("/graphql");
            }
        },
        REST("code", "detail") {
            @Override
            Response me(@Nullable String token) {
                return with(token).get("/api/v1/me");
            }

            @Override
            Response amend(String token) {
                return with(token)
                        .header("If-Match", "\"0\"")
                        .body(Map.of("reason", "更正"))
                        .post("/api/v1/plans/{id}/amend", UUID.randomUUID());
            }
        };

        final String code;
        final String sentence;

        Protocol(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        abstract Response me(@Nullable String token);

        abstract Response amend(String token);

        private static RequestSpecification with(@Nullable String token) {
            var request = given().contentType("application/json");
            return token == null ? request : request.header("Authorization", "Bearer " + token);
        }
    }

    @ParameterizedTest
    @EnumSource
    void lets_nobody_in_without_a_token(Protocol protocol) {
        unauthenticated(protocol, protocol.me(null).then());
    }

    @ParameterizedTest
    @EnumSource
    void lets_in_who_has_a_token_of_the_provider(Protocol protocol) {
        protocol.me(Tokens.of("office")).then().statusCode(200).body(containsString("chengchuan"));
        protocol.me(Tokens.ofThirdParty()).then().statusCode(200).body(containsString("chengchuan"));
        protocol.me(Tokens.of("qinghe-office")).then().statusCode(200).body(containsString("qinghe"));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void lets_nobody_in_with_a_token_that_the_provider_did_not_sign(Protocol protocol, String what, String token) {
        unauthenticated(protocol, protocol.me(token).then());
    }

    static Stream<Arguments> forgeries() {
        var forger = new Forger(Tokens.of("office"));
        return forger.all().entrySet().stream()
                .flatMap(token -> Stream.of(Protocol.values())
                        .map(protocol -> Arguments.of(protocol, token.getKey(), token.getValue())));
    }

    @ParameterizedTest
    @EnumSource
    void lets_nobody_in_with_a_token_for_another_service(Protocol protocol) {
        var token = Tokens.ofClient("admin-cli", "office");

        assertThat(new Forger(token).claims()).doesNotContain("\"aud\":\"sunledger\"");
        unauthenticated(protocol, protocol.me(token).then());
    }

    @ParameterizedTest
    @EnumSource
    void lets_nobody_in_with_a_token_that_has_expired(Protocol protocol) {
        var token = Tokens.ofClient("sunledger-brief", "office");

        Awaitility.await().until(() -> protocol.me(token).statusCode() != 200);
        unauthenticated(protocol, protocol.me(token).then());
    }

    @ParameterizedTest
    @EnumSource
    void refuses_whose_role_may_not(Protocol protocol) {
        for (var user :
                Stream.of("fgw-officer", "leader", "auditor", "administrator").toList()) {
            protocol.amend(Tokens.of(user))
                    .then()
                    .statusCode(403)
                    .body(protocol.code, equalTo("access.forbidden"))
                    .body(protocol.sentence, startsWith("您的角色"));
        }
        assertThat(protocol.amend(Tokens.of("office")).statusCode()).isNotIn(401, 403, 500);
    }

    @Test
    void answers_what_it_may_although_another_field_is_refused() {
        var query = "{ me { government } draft(id: \"%s\") { id } }".formatted(UUID.randomUUID());

        Protocol.with(Tokens.of("leader"))
                .body(Map.of("query", query))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.me.government", equalTo("chengchuan"))
                .body("data.draft", nullValue())
                .body("errors.path", equalTo(List.of(List.of("draft"))))
                .body("errors[0].extensions.code", equalTo("access.forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/graphql/schema.graphql", "/q/graphql-ui/", "/q/swagger-ui/"})
    void leaves_infrastructure_open(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void sends_nobody_to_a_login_page_who_calls_an_interface() {
        given().redirects()
                .follow(false)
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .contentType(PROBLEM);
    }

    private static void unauthenticated(Protocol protocol, ValidatableResponse answer) {
        answer.statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body(protocol.code, equalTo("access.unauthenticated"))
                .body(protocol.sentence, equalTo("请先登录"));
    }
}
