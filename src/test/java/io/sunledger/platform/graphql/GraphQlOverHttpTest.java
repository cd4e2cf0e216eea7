package io.sunledger.platform.graphql;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class GraphQlOverHttpTest {
    private static final String ME = "{ me { name government unit roles } }";

    private static final RestAssuredConfig NO_CHARSET = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT));

    @Test
    void answers_a_query_with_its_cost() {
        ask(ME).statusCode(200)
                .body("data.me.government", equalTo("chengchuan"))
                .body("data.me.unit", equalTo("sfb"))
                .body("data.me.roles[0]", equalTo("OFFICE"))
                .body("$", not(hasKey("errors")))
                .body("extensions.cost.requested", equalTo(5))
                .body("extensions.cost.limit", greaterThan(5));
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, application/json",
        "application/graphql-response+json, application/graphql-response+json",
        "*/*, application/graphql-response+json",
        "'text/html, application/*;q=0.5', application/graphql-response+json",
        "'application/json, application/graphql-response+json;q=0.1', application/json"
    })
    void answers_in_the_media_type_that_is_accepted(String accept, String type) {
        caller().accept(accept)
                .body(Map.of("query", ME))
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType(startsWith(type));
    }

    @Test
    void refuses_a_media_type_that_it_cannot_write() {
        refused(
                caller().accept("text/html")
                        .body(Map.of("query", ME))
                        .post("/graphql")
                        .then(),
                406,
                "request.unsupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/json; charset=gbk"})
    void refuses_a_body_that_is_not_json(String type) {
        var request =
                given().config(NO_CHARSET).auth().oauth2(Tokens.of("office")).contentType(type);

        refused(request.body("{\"query\":\"{me{name}}\"}").post("/graphql").then(), 415, "request.unsupported");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"query\":",
                "[]",
                "\"{me{name}}\"",
                "{}",
                "{\"query\":null}",
                "{\"query\":\"  \"}",
                "{\"query\":7}",
                "{\"query\":\"{me{name}}\",\"variables\":[]}",
                "{\"query\":\"{me{name}}\",\"operationName\":{}}"
            })
    void refuses_a_body_that_is_no_graphql_request(String body) {
        refused(caller().body(body).post("/graphql").then(), 400, "request.malformed");
    }

    @Test
    void takes_null_for_absent() {
        caller().body("{\"query\":\"{me{name}}\",\"variables\":null,\"operationName\":null,\"extensions\":null}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.me.name", not(equalTo(null)));
    }

    @Test
    void names_the_place_of_a_syntax_error() {
        refused(ask("{ me { name }"), 400, "request.malformed").body("errors[0].message", containsString("1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ you { name } }",
                "{ me { salary } }",
                "{ me }",
                "query Q($x: String!) { me { name } }",
                "query Q($x: Cheese) { me { name } }",
                "query A { me { name } } query A { me { name } }",
                "fragment F on Me { name }",
                "{ me { ...F } } fragment F on Me { ...F }"
            })
    void refuses_a_query_that_does_not_fit_the_schema(String query) {
        var answer = refused(ask(query), 400, "request.invalid");

        assertThat(answer.extract().body().asString()).doesNotContain("graphql.", "java.", "io.sunledger");
    }

    @Test
    void refuses_an_operation_that_the_document_does_not_have() {
        var body = Map.of("query", "query A { me { name } }", "operationName", "B");

        refused(caller().body(body).post("/graphql").then(), 400, "request.invalid");
    }

    @Test
    void reads_by_get() {
        caller().queryParam("query", "query A($with: Boolean!) { me { name unit @include(if: $with) } }")
                .queryParam("variables", "{\"with\":false}")
                .queryParam("operationName", "A")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.me", not(hasKey("unit")));
    }

    @Test
    void changes_nothing_by_get() {
        refused(
                        caller().queryParam("query", "mutation { __typename }")
                                .get("/graphql")
                                .then(),
                        405,
                        "request.methodNotAllowed")
                .header("Allow", equalTo("POST"));
    }

    @Test
    void refuses_a_get_without_query() {
        refused(caller().get("/graphql").then(), 400, "request.malformed");
    }

    @Test
    void knows_no_other_methods() {
        refused(caller().body(Map.of("query", ME)).put("/graphql").then(), 405, "request.methodNotAllowed")
                .header("Allow", equalTo("GET, POST"));
    }

    @Test
    void speaks_the_callers_language() {
        refused(
                        caller().header("Accept-Language", "en")
                                .body("{}")
                                .post("/graphql")
                                .then(),
                        400,
                        "request.malformed")
                .body("errors[0].message", startsWith("The request"));
        refused(caller().body("{}").post("/graphql").then(), 400, "request.malformed")
                .body("errors[0].message", startsWith("请求"));
    }

    @Test
    void refuses_a_body_over_one_megabyte_before_it_is_read() {
        var long_ = "x".repeat(1_000_001);

        refused(caller().body(Map.of("query", long_)).post("/graphql").then(), 413, "request.tooLarge");
    }

    @Test
    void leaves_the_schema_open() {
        given().get("/graphql/schema.graphql").then().statusCode(200).body(containsString("type Query"));
    }

    static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status)
                .body("errors[0].extensions.code", equalTo(code))
                .body("errors[0].message", not(equalTo(code)))
                .body("$", not(hasKey("data")));
    }

    static ValidatableResponse ask(String query) {
        return caller().body(Map.of("query", query)).post("/graphql").then();
    }

    static RequestSpecification caller() {
        return given().auth().oauth2(Tokens.of("office")).contentType("application/json");
    }
}
