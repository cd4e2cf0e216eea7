package io.sunledger.platform.rest;

import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.sunledger.kernel.Role;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.testing.Api;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class MalformedRequestsTest {
    @Inject
    Towns towns;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"on":"2026-02-30"}         | /on 2026-02-30
                    {"frequencyId":"abc"}       | /frequencyId abc
                    {"value":{}}                | /value
                    []                          | {}
                    """)
    void tells_which_value_of_a_body_is_not_of_its_type(String body, String said) {
        malformed(post("/api/v1/duties/{id}/ledger-entries", body)).body("detail", equalTo("请求无法解析：" + said));
    }

    @Test
    void tells_of_holes_in_lists() {
        malformed(post(
                        "/api/v1/plans/{id}/carry-over",
                        "{\"fromPlanId\":\"" + UUID.randomUUID() + "\",\"duties\":[null]}"))
                .body("detail", containsString("/duties"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /api/v1/plans/{id}/carry-over    | {"fromPlanId":"0190a0b0-0000-7000-8000-000000000000","duties":[{}]}
                    /api/v1/higher-plans/{id}/links  | {"decisions":[{"accepted":true}]}
                    /api/v1/plans/{id}/amend         | {"reason":"调整","tasks":[{"taskId":"0190a0b0-0000-7000-8000-000000000000","assignments":[{"role":"LEAD"}]}]}
                    /api/v1/plans/{id}/amend         | {"reason":"调整","tasks":[{"withdrawn":true}]}
                    /api/v1/plans/{id}/amend         | {"reason":"调整","added":[{"itemId":"0190a0b0-0000-7000-8000-000000000000","text":"公开","timeLimits":[{"text":"3日内"}]}]}
                    """)
    void refuses_what_lacks_a_value_that_it_needs(String path, String body) {
        Api.as("office")
                .rest()
                .header("If-Match", "\"0\"")
                .body(body)
                .post(path, UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("request.malformed"));
    }

    @Test
    void an_amendment_without_a_reason_is_refused() {
        var town = towns.of("chengchuan");
        var lead = List.of(unit(Role.LEAD, town.department("czj")));
        var work = new Work("公开预算", List.of(), lead, List.of(), List.of(), List.of(), List.of());

        Api.as("office")
                .rest()
                .header("If-Match", "\"0\"")
                .body("{}")
                .post("/api/v1/plans/{id}/amend", town.plan(List.of(), work))
                .then()
                .statusCode(422)
                .body("code", equalTo("plan.noReason"));
    }

    @Test
    void tells_of_a_wrong_parameter_with_the_parameter() {
        Api.as("office")
                .get("/api/v1/plans?first=abc")
                .statusCode(404)
                .body("code", equalTo("request.notFound"))
                .body("detail", allOf(containsString("参数"), containsString("first=abc")));
    }

    @Test
    void refuses_texts_that_the_database_cannot_keep_over_both_protocols() {
        var contact = Map.of("role", "OFFICE", "name", "张\u0000三", "email", "zhang@example.cn");

        Api.as("office")
                .rest()
                .body(contact)
                .post("/api/v1/contacts")
                .then()
                .statusCode(422)
                .body("code", equalTo("request.unkept"));
        assertThat(Api.as("office")
                        .operation("AddContact", Map.of("input", contact))
                        .getList("errors.extensions.code"))
                .containsExactly("request.unkept");
    }

    @Test
    void tells_of_a_wrong_value_in_an_argument_once_and_without_the_whole_argument() {
        var entry = Map.of("dutyId", UUID.randomUUID(), "on", "2026-02-30", "what", "无关内容");

        var answer = Api.as("czj-officer").operation("AddLedgerEntry", Map.of("input", entry));

        assertThat(answer.getList("errors.extensions.code")).containsExactly("request.invalid");
        assertThat(answer.getString("errors[0].message")).contains("参数 input").doesNotContain("无关内容");
    }

    private static ValidatableResponse post(String path, String body) {
        return Api.as("office").rest().body(body).post(path, UUID.randomUUID()).then();
    }

    private static ValidatableResponse malformed(ValidatableResponse answer) {
        return answer.statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo("request.malformed"))
                .body("detail", not(containsString("io.sunledger")));
    }
}
