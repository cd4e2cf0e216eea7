package io.sunledger.platform.graphql.documents;

import static io.restassured.RestAssured.given;
import static io.sunledger.testing.Town.task;
import static io.sunledger.testing.Town.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.sunledger.kernel.Role;
import io.sunledger.platform.changes.ChangeNotices;
import io.sunledger.testing.Api;
import io.sunledger.testing.AtOnce;
import io.sunledger.testing.Hearing;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.testing.Towns;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@ServiceTest
@SuppressWarnings("NullAway.Init")
class DocumentsOverHttpTest {
    private static final Map<String, String> QUERIES = TrustedCalls.ids("query");
    private static final Map<String, String> MUTATIONS = TrustedCalls.ids("mutation");
    private static final String CACHE_STATUS = "cache-status";

    @Inject
    Towns towns;

    @Inject
    ChangeNotices changes;

    @Inject
    Hearing hearing;

    @Inject
    AnswerDesk desk;

    private final TrustedCalls calls =
            new TrustedCalls(() -> "http://localhost:" + RestAssured.port, who -> who.isEmpty() ? "" : Tokens.of(who));

    private HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void this_node_hears() {
        hearing.ofAll();
        desk.memory().forgetAll();
    }

    @Test
    void runs_a_document_by_its_id_over_get_and_post() {
        document("office", "Me").statusCode(200).body("data.me.unit", equalTo("sfb"));
        given().auth()
                .oauth2(Tokens.of("office"))
                .contentType("application/json")
                .body(Map.of("documentId", "sha256:" + QUERIES.get("Me")))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.me.unit", equalTo("sfb"));
    }

    @Test
    void answers_a_plan_as_a_board() {
        var plan = plan();
        var board = Api.as("office").operation("PlanBoard", Map.of("id", plan));

        assertThat(board.getString("data.plan.items[0].tasks[0].duties[0].state"))
                .isEqualTo("NOT_STARTED");
        var trusted = calls.get("office", QUERIES.get("PlanBoard"), Map.of("id", plan))
                .join();
        assertThat(TrustedCalls.read(trusted)
                        .at("/data/plan/items/0/tasks/0/text")
                        .asText())
                .isEqualTo("公开预算");
    }

    @Test
    void answers_what_a_mini_program_shows() {
        var plan = plan();
        var officer = Api.as("czj-officer");
        var duty = officer.operation("MyDuties", Map.of("first", 5, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");

        var owed = officer.operation("DutyWithReports", Map.of("id", duty));
        assertThat(owed.getString("data.duty.task.text")).isEqualTo("公开预算");
        assertThat(owed.getList("data.duty.plan.reportingPeriods")).hasSize(2);
        var overview = Api.as("office").operation("PlanOverview", Map.of("id", plan));
        assertThat(overview.getInt("data.plan.dutyCounts.total")).isEqualTo(2);
        var board = Api.as("office").operation("UnitBoard", Map.of("first", 100));
        assertThat(board.getList("data.units.edges.node.code")).contains("czj", "fgw");
        var same = Api.as("office").operation("ReferenceData", Map.of());
        assertThat(same.getList("data.closeOutGrades")).hasSize(4);
        assertThat(same.getList("data.holidayYears.year")).contains(2026);
    }

    @Test
    void refuses_what_is_no_document() {
        refused(document("office", "nothing such"), 404, "document.unknown");
        refused(document("", "nothing such"), 404, "document.unknown");
        var both = given().auth()
                .oauth2(Tokens.of("office"))
                .queryParam("documentId", QUERIES.get("Me"))
                .queryParam("query", "{ me { name } }")
                .get("/graphql")
                .then();
        refused(both, 400, "request.malformed");
    }

    @Test
    void changes_nothing_by_get() {
        given().auth()
                .oauth2(Tokens.of("office"))
                .queryParam("documentId", MUTATIONS.get("ReceiveDuties"))
                .queryParam("variables", "{\"input\":{\"dutyIds\":[]}}")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST");
    }

    @Test
    void lets_nobody_run_a_query_of_their_own_who_has_not_logged_in() {
        refused(
                given().queryParam("query", "{ closeOutGrades { grade } }")
                        .get("/graphql")
                        .then(),
                401,
                "access.unauthenticated");
        refused(given().get("/graphql").then(), 401, "access.unauthenticated");
        refused(
                given().contentType("application/json")
                        .body("{")
                        .post("/graphql")
                        .then(),
                401,
                "access.unauthenticated");
    }

    @Test
    void shows_who_has_not_logged_in_published_facts_and_nothing_else() {
        document("", "CloseOutGrades")
                .statusCode(200)
                .header("Cache-Control", startsWith("public, max-age="))
                .body("data.closeOutGrades", hasSize(4))
                .body("$", not(hasKey("errors")));
        refused(document("", "Me"), 401, "access.unauthenticated").header("WWW-Authenticate", "Bearer");
        refused(calls("", "Plans", Map.of("first", 5)), 401, "access.unauthenticated");
        var mutation = given().contentType("application/json")
                .body(Map.of(
                        "documentId", MUTATIONS.get("ReceiveDuties"),
                        "variables", Map.of("input", Map.of("dutyIds", List.of()))))
                .post("/graphql")
                .then();
        refused(mutation, 401, "access.unauthenticated");
    }

    @Test
    void lists_the_documents_for_the_builds_of_clients() {
        given().get("/graphql/documents.json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("documents.find { it.name == 'Plan' }.id", equalTo(QUERIES.get("Plan")))
                .body("documents.find { it.name == 'Plan' }.kind", equalTo("query"))
                .body("documents.find { it.name == 'Plan' }.variables.id", equalTo("ID!"));
    }

    @ParameterizedTest
    @EnumSource
    void says_that_the_caller_has_the_answer_already(HttpClient.Version version) throws IOException {
        http = HttpClient.newBuilder().version(version).build();
        var plan = plan();
        var made = raw("office", plan);
        assertThat(made.headers().firstValue("cache-control")).hasValue("private, no-cache");
        assertThat(made.headers().firstValue("vary").orElse("")).contains("authorization", "accept-language");
        var etag = made.headers().firstValue("etag").orElseThrow();

        var again = raw("office", plan);
        assertThat(again.headers().firstValue(CACHE_STATUS)).hasValue("sunledger; hit");
        assertThat(again.body()).isEqualTo(made.body());
        var unchanged = raw("office", plan, "If-None-Match", "\"other\", " + etag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.headers().firstValue("etag")).hasValue(etag);

        var zipped = raw("office", plan, "Accept-Encoding", "br, gzip;q=0.5");
        assertThat(zipped.headers().firstValue("content-encoding")).hasValue("gzip");
        assertThat(zipped.headers().firstValue("etag").orElseThrow()).isNotEqualTo(etag);
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(plain.readAllBytes()).isEqualTo(made.body());
        }
        var unzipped = raw("office", plan, "Accept-Encoding", "gzip;q=0");
        assertThat(unzipped.headers().firstValue("content-encoding")).isEmpty();
        assertThat(unzipped.body()).isEqualTo(made.body());
        assertThat(raw("office", plan, "If-None-Match", etag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void answers_each_in_their_language_and_media_type() {
        var grades = QUERIES.get("CloseOutGrades");
        calls.get("office", grades, Map.of()).join();
        var english =
                calls.get("office", grades, Map.of(), "Accept-Language", "en").join();
        var chinese = calls.get("office", grades, Map.of()).join();

        assertThat(english.body()).isNotEqualTo(chinese.body());
        assertThat(Seen.isHit(chinese)).isTrue();
        var json = calls.get("office", grades, Map.of(), "Accept", "application/json")
                .join();
        assertThat(Seen.isHit(json)).isTrue();
        assertThat(json.headers().firstValue("content-type")).hasValue("application/json; charset=utf-8");
        assertThat(calls.get("office", grades, Map.of(), "Accept", "text/html")
                        .join()
                        .statusCode())
                .isEqualTo(406);
    }

    @Test
    void shares_answers_among_those_who_see_the_same_and_with_nobody_else() {
        var plan = plan();
        var variables = Map.of("id", plan);
        calls.get("fgw-officer", QUERIES.get("PlanBoard"), variables).join();

        assertThat(Seen.isHit(calls.get("fgw-deputy", QUERIES.get("PlanBoard"), variables)
                        .join()))
                .isTrue();
        assertThat(Seen.isHit(calls.get("czj-officer", QUERIES.get("PlanBoard"), variables)
                        .join()))
                .isFalse();
        assertThat(Seen.isHit(calls.get("qinghe-officer", QUERIES.get("PlanBoard"), variables)
                        .join()))
                .isFalse();
        calls.get("fgw-officer", QUERIES.get("Me"), Map.of()).join();
        var other = calls.get("fgw-deputy", QUERIES.get("Me"), Map.of()).join();
        assertThat(Seen.isHit(other)).isFalse();
        assertThat(Seen.isHit(
                        calls.get("fgw-officer", QUERIES.get("Me"), Map.of()).join()))
                .isTrue();
        var inbox = Map.of("first", 5);
        calls.get("fgw-officer", QUERIES.get("MyMessages"), inbox).join();
        assertThat(Seen.isHit(calls.get("fgw-deputy", QUERIES.get("MyMessages"), inbox)
                        .join()))
                .isFalse();
    }

    @Test
    void knows_the_same_variables_however_they_are_written() {
        var plan = plan();
        calls.get("office", QUERIES.get("Duties"), Map.of("first", 5, "filter", Map.of("planId", plan)))
                .join();

        var written = "{ \"filter\" : {\"planId\":\"%s\"} ,\"first\":5 }".formatted(plan);
        given().auth()
                .oauth2(Tokens.of("office"))
                .queryParam("documentId", QUERIES.get("Duties"))
                .queryParam("variables", written)
                .get("/graphql")
                .then()
                .header(CACHE_STATUS, "sunledger; hit");
    }

    @Test
    void makes_an_answer_once_for_all_who_ask_at_the_same_time() {
        var plan = plan();
        await().until(() -> Seen.isHit(calls.get("office", QUERIES.get("PlanBoard"), Map.of("id", plan))
                .join()));
        desk.memory().forgetAll();

        var answers = AtOnce.answers(
                12,
                i -> calls.get("office", QUERIES.get("PlanBoard"), Map.of("id", plan))
                        .join());

        assertThat(answers).allMatch(answer -> answer.statusCode() == 200);
        assertThat(new HashSet<>(answers.stream().map(HttpResponse::body).toList()))
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> status(answer).equals("sunledger; fwd=miss")))
                .as("made")
                .hasSizeLessThan(12);
    }

    @Test
    void keeps_no_answer_with_an_error_and_none_of_a_moment() {
        var office = Map.of("first", 5);
        for (var i = 0; i < 2; i++) {
            refused(calls("czj-officer", "Letters", office), 403, "access.forbidden");
        }
        var nothing = Map.of("id", UUID.randomUUID().toString());
        calls.get("office", QUERIES.get("Plan"), nothing).join();
        assertThat(Seen.isHit(calls.get("office", QUERIES.get("Plan"), nothing).join()))
                .isTrue();

        // how far the log can be read moves on without a change
        var feed = Map.of("first", 1);
        calls.get("office", QUERIES.get("ChangesSince"), feed).join();
        assertThat(Seen.isHit(
                        calls.get("office", QUERIES.get("ChangesSince"), feed).join()))
                .isFalse();
    }

    @Test
    void the_answer_to_a_command_that_is_sent_again_names_the_transaction_that_did_it() {
        var plan = plan();
        var duty = Api.as("czj-officer")
                .operation("MyDuties", Map.of("first", 5, "filter", Map.of("planId", plan)))
                .getString("data.myDuties.edges[0].node.id");
        var key = UUID.randomUUID().toString();

        var first = receive(duty, key);
        var again = receive(duty, key);

        assertThat(first).matches("\\d+");
        assertThat(again).isEqualTo(first);
        await().until(() -> changes.hasHeard(Long.parseLong(first)));
    }

    private static String receive(String duty, String key) {
        return Api.as("czj-officer")
                .rest()
                .header("Idempotency-Key", key)
                .body(Map.of("dutyIds", List.of(duty)))
                .post("/api/v1/duties/receive")
                .then()
                .statusCode(200)
                .extract()
                .header("Sunledger-Written");
    }

    private String plan() {
        var town = towns.of("chengchuan");
        var plan = town.plan(
                List.of(),
                task(
                        "公开预算",
                        null,
                        unit(Role.LEAD, town.department("czj")),
                        unit(Role.SUPPORT, town.department("fgw"))));
        // its own notice must not end what is remembered of it
        hearing.ofAll();
        return plan.toString();
    }

    private static String status(HttpResponse<?> answer) {
        return answer.headers().firstValue(CACHE_STATUS).orElse("");
    }

    private HttpResponse<byte[]> raw(String who, String plan, String... headers) {
        var variables = "%7B%22id%22%3A%22" + plan + "%22%7D";
        var address = "http://localhost:%d/graphql?documentId=%s&variables=%s"
                .formatted(RestAssured.port, QUERIES.get("PlanBoard"), variables);
        var request = HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + Tokens.of(who));
        var complete = headers.length == 0 ? request : request.headers(headers);
        return http.sendAsync(complete.build(), BodyHandlers.ofByteArray()).join();
    }

    private static ValidatableResponse document(String who, String name) {
        return calls(who, name, Map.of());
    }

    private static ValidatableResponse calls(String who, String name, Map<String, ?> variables) {
        var request = who.isEmpty() ? given() : given().auth().oauth2(Tokens.of(who));
        return request.queryParam("documentId", QUERIES.getOrDefault(name, name))
                .queryParam("variables", json(variables))
                .get("/graphql")
                .then();
    }

    private static String json(Map<String, ?> variables) {
        return new String(
                io.vertx.core.json.JsonObject.mapFrom(variables).toBuffer().getBytes(), StandardCharsets.UTF_8);
    }

    private static ValidatableResponse refused(ValidatableResponse answer, int status, String code) {
        return answer.statusCode(status).body("errors[0].extensions.code", equalTo(code));
    }
}
