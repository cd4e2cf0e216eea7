package io.sunledger.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A document is handed in, settled and issued, over REST and GraphQL. */
@ServiceTest
class FromDocumentToPlanTest {
    private static final String LETTERS = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳";

    @Inject
    Towns towns;

    @Test
    void issues_the_plan_that_a_document_says() {
        var draft = handIn("office", document());

        var id = draft.getString("id");
        var settled = settleEverything("office", draft);
        var plan = issue("office", id, settled.getInt("version"), "issue-" + id);

        assertThat(plan.statusCode()).isEqualTo(201);
        as("office")
                .get(plan.header("Location"))
                .then()
                .statusCode(200)
                .body("title", equalTo("2026年澄川市政务公开工作要点"))
                .body("issuedOn", equalTo("2026-03-02"))
                .body("items.size()", equalTo(2))
                .body("items[0].tasks[0].deadlines[0].due", equalTo("2026-06-30"))
                .body("items[0].tasks.size()", equalTo(2));
    }

    @Test
    void refuses_to_issue_with_everything_that_is_wrong() {
        var draft = handIn("office", document().replace("2026年3月2日", ""));

        var answer = issue("office", draft.getString("id"), draft.getInt("version"), "no-" + draft.getString("id"));

        answer.then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("draft.notReady"))
                .body("errors.code", hasItem("draft.unknownUnit"))
                .body("errors.code", hasItem("draft.noDate"));
    }

    @Test
    void finds_the_draft_that_a_document_already_made() {
        var document = document();

        var first = handIn("office", document);
        var second = handIn("office", document);

        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
    }

    @Test
    void makes_one_plan_however_often_it_is_asked_to() {
        var draft = handIn("office", document());
        var id = draft.getString("id");
        var settled = settleEverything("office", draft);

        var first = issue("office", id, settled.getInt("version"), "same-" + id);
        var second = issue("office", id, settled.getInt("version"), "same-" + id);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.jsonPath().getString("planId"))
                .isEqualTo(first.jsonPath().getString("planId"));
    }

    @Test
    void tells_the_second_of_two_clerks_what_there_is_now() {
        var draft = handIn("office", document());
        var id = draft.getString("id");
        change("office", id, 0, Map.of("act", "correctHead", "issuer", "澄川市人民政府办公室"))
                .then()
                .statusCode(200);

        var late = change("office", id, 0, Map.of("act", "correctHead", "issuer", "别处"));

        late.then().statusCode(412).body("code", equalTo("version.stale"));
        as("office").get("/api/v1/drafts/" + id).then().body("content.head.issuer", equalTo("澄川市人民政府办公室"));
    }

    @Test
    void shows_no_draft_to_another_government() {
        var draft = handIn("office", document());

        as("qinghe-office")
                .get("/api/v1/drafts/" + draft.getString("id"))
                .then()
                .statusCode(404)
                .body("code", equalTo("draft.notFound"));
    }

    @Test
    void lets_no_unit_officer_see_drafts() {
        as("fgw-officer")
                .get("/api/v1/drafts?first=10")
                .then()
                .statusCode(403)
                .body("code", equalTo("access.forbidden"));
    }

    @Test
    void keeps_every_decision() {
        var draft = handIn("office", document());
        var id = draft.getString("id");

        change("office", id, 0, Map.of("act", "correctHead", "issuer", "澄川市人民政府办公室"));

        as("office")
                .get("/api/v1/drafts/" + id + "/decisions")
                .then()
                .statusCode(200)
                .body("act", hasItem("correctHead"))
                .body("[0].by", notNullValue());
    }

    @Test
    void reads_back_over_graphql_what_was_handed_in_over_rest() {
        var draft = handIn("office", document());

        var answer = as("office")
                .contentType(ContentType.JSON)
                .body(Map.of("query", """
                        query Draft($id: ID!) { draft(id: $id) { id version fileName text
                          content { head { title year } items { number title tasks { text assignments { role name } } } }
                          breaches { code message path span { from to } }
                          unknownNames { name places { from to } candidates { name score } }
                          decisions { act } } }""", "variables", Map.of("id", draft.getString("id"))))
                .post("/graphql");

        answer.then()
                .statusCode(200)
                .body("errors", equalTo(null))
                .body("data.draft.content.head.title", equalTo("2026年澄川市政务公开工作要点"))
                .body("data.draft.content.items.size()", equalTo(2));
    }

    /** A document that no other test hands in. */
    private static String document() {
        return """
                澄川市人民政府办公室关于印发2026年澄川市政务公开工作要点的通知

                各有关单位:
                现将《2026年澄川市政务公开工作要点》印发给你们,请认真落实。

                澄川市人民政府办公室
                2026年3月2日

                2026年澄川市政务公开工作要点

                一、公开重点信息

                (一)公开民生项目。6月底前公布全市供水改造项目清单。(责任单位:市水务局%1$s)每季度至少公布1次工程进度。(牵头单位:市财政局%1$s)

                (二)办好热线。市民咨询3个工作日内答复。(责任单位:市热线中心%1$s)
                """.formatted(mark());
    }

    /** Eight letters, by chance. */
    private static String mark() {
        return UUID.randomUUID()
                .toString()
                .substring(0, 8)
                .chars()
                .mapToObj(digit -> LETTERS.substring(Character.digit(digit, 16), Character.digit(digit, 16) + 1))
                .collect(Collectors.joining());
    }

    private static JsonPath handIn(String user, String document) {
        return as(user).multiPart("file", "plan.txt", document.getBytes(StandardCharsets.UTF_8), "text/plain")
                .post("/api/v1/drafts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    /** Settles all doubts, and says that every unknown name is one unit. */
    private JsonPath settleEverything(String user, JsonPath draft) {
        var unit = towns.of("chengchuan").department("zdw");
        var acts = new ArrayList<Map<String, ?>>();
        acts.add(Map.of("act", "settleDoubts", "doubts", draft.getList("content.doubts.id"), "verdict", "ACCEPTED"));
        for (var name : draft.getList("unknownNames.name", String.class)) {
            acts.add(Map.of("act", "nameUnit", "name", name, "unitId", unit));
        }
        return change(user, draft.getString("id"), draft.getInt("version"), acts.toArray(Map[]::new))
                .then()
                .statusCode(200)
                .body("breaches", equalTo(List.of()))
                .extract()
                .jsonPath();
    }

    private static Response change(String user, String draft, int version, Map<?, ?>... acts) {
        return as(user).contentType(ContentType.JSON)
                .header("If-Match", '"' + Integer.toString(version) + '"')
                .body(Map.of("acts", acts))
                .post("/api/v1/drafts/" + draft + "/change");
    }

    private static Response issue(String user, String draft, int version, String key) {
        return as(user).header("If-Match", '"' + Integer.toString(version) + '"')
                .header("Idempotency-Key", key)
                .post("/api/v1/drafts/" + draft + "/issue");
    }

    private static RequestSpecification as(String user) {
        return given().auth().oauth2(Tokens.of(user));
    }
}
