package io.sunledger.wechat.web;

import static io.restassured.RestAssured.given;
import static io.sunledger.testing.Await.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.sunledger.kernel.Ids;
import io.sunledger.testing.Api;
import io.sunledger.testing.Auditor;
import io.sunledger.testing.DeafNode;
import io.sunledger.testing.MovedAccounts;
import io.sunledger.testing.ServiceTest;
import io.sunledger.wechat.WechatStandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A phone and the real identity provider, over both protocols. */
@ServiceTest
@SuppressWarnings("NullAway.Init")
class WechatApiTest {
    private static final String SESSIONS = "/api/v1/wechat/sessions";
    private static final String BINDINGS = "/api/v1/wechat/bindings";
    private static final String OFFICER = "wjw-officer";

    private static WechatStandIn wechat;

    private String person;

    @BeforeAll
    static void the_stand_in() {
        wechat = WechatStandIn.start();
    }

    @AfterAll
    static void it_stops() {
        wechat.close();
    }

    @BeforeEach
    void a_person_of_wechat() {
        person = "open-id-" + Ids.next();
    }

    @AfterEach
    void nobody_is_bound_any_more() {
        var mine = Api.as(OFFICER).rest().get(BINDINGS + "/mine");
        if (mine.statusCode() == 200) {
            Api.as(OFFICER)
                    .rest()
                    .delete(BINDINGS + "/{id}", mine.<String>path("id"))
                    .then()
                    .statusCode(204);
        }
    }

    @Test
    void a_phone_is_bound_by_who_logs_in_and_then_is_that_account_over_both_protocols() {
        var refused = signIn().then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Cache-Control", "no-store")
                .body("status", equalTo(409))
                .body("code", equalTo("wechat.notBound"))
                .body("detail", startsWith("此微信尚未绑定账号"))
                .body("expiresIn", equalTo(600))
                .extract();
        bind(refused.path("bindingTicket")).statusCode(201).body("unitCode", equalTo("wjw"));

        var signedIn = signIn().then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract();
        var phone = signedIn.<String>path("accessToken");

        var bySso = Api.as(OFFICER).get("/api/v1/me").extract().jsonPath().getMap("");
        assertThat(with(phone).get("/api/v1/me").jsonPath().getMap("")).isEqualTo(bySso);
        var graph = with(phone)
                .body(Map.of("documentId", Auditor.document("Me")))
                .post("/graphql")
                .jsonPath();
        assertThat(graph.getMap("data.me")).isEqualTo(bySso);
        assertThat(refused.asString() + signedIn.asString()).doesNotContain(WechatStandIn.SESSION_KEY, person);
    }

    @Test
    void neither_the_session_key_nor_a_token_is_kept() {
        bind(ticket());
        var signedIn = signIn().then().statusCode(200).extract();

        var kept = answer(() -> Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select string_agg(row, ' ') from (
                                    select to_jsonb(t)::text from wechat_token t union all
                                    select to_jsonb(t)::text from wechat_ticket t union all
                                    select to_jsonb(b)::text from wechat_binding b union all
                                    select to_jsonb(s)::text from wechat_session s) kept (row)""", String.class).getSingleResult())));
        var told = answer(() -> Panache.withSession(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select string_agg(after::text, ' ') from event_change where thing like 'wechat%'",
                                String.class)
                        .getSingleResult())));

        assertThat(kept).contains(person);
        assertThat(kept + told)
                .doesNotContain(WechatStandIn.SESSION_KEY, signedIn.path("accessToken"), signedIn.path("refreshToken"));
        assertThat(told).contains("wjw").doesNotContain(person);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"errcode\":40029,\"errmsg\":\"invalid code\"}', 422, wechat.code,",
        "'{\"errcode\":\"40029\",\"errmsg\":\"invalid code\"}', 422, wechat.code,",
        "'{\"errcode\":45011,\"errmsg\":\"api minute-quota reach limit\"}', 429, wechat.tooOften, 60",
        "'{\"errcode\":40226,\"errmsg\":\"code blocked\"}', 403, wechat.blocked,",
        "'{\"errcode\":-1,\"errmsg\":\"system error\"}', 503, wechat.unavailable, 5",
        "'{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}', 503, wechat.unavailable, 5",
        "'{\"errcode\":0,\"session_key\":\"k\"}', 503, wechat.unavailable, 5",
        "'<html>', 503, wechat.unavailable, 5",
        "HTTP 502, 503, wechat.unavailable, 5"
    })
    void what_wechat_refuses_is_refused_with_what_helps(String said, int status, String code, String retryAfter) {
        var refused = post(SESSIONS, Map.of("code", wechat.codeAnswered(said)))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .extract();

        assertThat(refused.header("Retry-After")).isEqualTo(retryAfter);
    }

    @Test
    void a_code_works_once_and_what_is_none_is_refused() {
        var code = wechat.codeOf(person);
        post(SESSIONS, Map.of("code", code)).then().statusCode(409);

        post(SESSIONS, Map.of("code", code)).then().statusCode(422).body("code", equalTo("wechat.code"));
        post(SESSIONS, Map.of("code", "never made&secret=x")).then().statusCode(422);
        post(SESSIONS, Map.of()).then().statusCode(422).body("code", equalTo("request.malformed"));
    }

    @Test
    void a_token_that_is_none_lets_nobody_in() {
        with("sla_" + "A".repeat(43))
                .get("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("code", equalTo("access.unauthenticated"));
        bind(ticket());
        var refreshToken = signIn().then().statusCode(200).extract().<String>path("refreshToken");
        with(refreshToken).get("/api/v1/me").then().statusCode(401);
        with(refreshToken)
                .body(Map.of("query", "{ me { name } }"))
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    @Test
    void a_phone_is_refreshed_and_signed_out_without_another_token() {
        bind(ticket());
        var first = signIn().then().statusCode(200).extract().<String>path("refreshToken");
        var second = post(SESSIONS + "/refresh", Map.of("refreshToken", first))
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .<String>path("refreshToken");

        post(SESSIONS + "/revoke", Map.of("refreshToken", second)).then().statusCode(204);

        post(SESSIONS + "/refresh", Map.of("refreshToken", second))
                .then()
                .statusCode(403)
                .body("code", equalTo("wechat.signInAgain"));
    }

    @Test
    void only_the_identity_provider_binds_a_phone_never_a_phone_itself() {
        bind(ticket());
        var phone = signIn().then().statusCode(200).extract().<String>path("accessToken");

        with(phone)
                .body(Map.of("ticket", "any"))
                .post(BINDINGS)
                .then()
                .statusCode(403)
                .body("code", equalTo("access.ssoOnly"));
        with(phone)
                .body(Map.of(
                        "documentId",
                        Auditor.document("BindWechat"),
                        "variables",
                        Map.of("input", Map.of("ticket", "any"))))
                .post("/graphql")
                .then()
                .body("errors[0].extensions.code", equalTo("access.ssoOnly"));
    }

    @Test
    void a_phone_runs_trusted_documents_and_no_query_of_its_own() {
        bind(ticket());
        var phone = signIn().then().statusCode(200).extract().<String>path("accessToken");

        with(phone)
                .body(Map.of("query", "{ me { name } }"))
                .post("/graphql")
                .then()
                .statusCode(403)
                .body("errors[0].extensions.code", equalTo("document.required"));
        with(phone)
                .queryParam("documentId", Auditor.document("Me"))
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", startsWith("\"officer\""))
                .body("data.me.unit", equalTo("wjw"));
    }

    @Test
    void a_phone_and_the_providers_token_share_what_their_account_may_ask() {
        var auditor = Auditor.anew();
        given().auth()
                .oauth2(auditor.token())
                .header(MovedAccounts.HEADER, auditor.government())
                .contentType(ContentType.JSON)
                .body(Map.of("ticket", ticket()))
                .post(BINDINGS)
                .then()
                .statusCode(201);

        auditor.refused(signIn().path("accessToken"), "Me");

        assertThat(auditor.left()).isLessThan(Auditor.QUOTA / 2);
    }

    @Test
    void the_office_releases_who_has_left_and_nobody_else_of_another_house() {
        bind(ticket());
        var id = Api.as(OFFICER).get(BINDINGS + "/mine").extract().<String>path("id");
        var tokens = signIn().then().statusCode(200).extract();
        var refreshToken = tokens.<String>path("refreshToken");
        var phone = tokens.<String>path("accessToken");
        with(phone).get("/api/v1/me").then().statusCode(200);
        Api.as("office").get(BINDINGS + "?first=100").statusCode(200).body("items.id", hasItem(id));
        Api.as("qinghe-office").get(BINDINGS + "?first=100").body("items.id", not(hasItem(id)));
        Api.as("czj-officer").get(BINDINGS + "?first=100").statusCode(403);
        for (var other : List.of("qinghe-office", "wjw-approver", "leader")) {
            Api.as(other)
                    .rest()
                    .delete(BINDINGS + "/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("wechatBinding.notFound"));
        }

        with(phone).get("/api/v1/me").then().statusCode(200);
        DeafNode.during(() -> {
            Api.as("administrator")
                    .rest()
                    .body(Map.of("reason", "已调离"))
                    .post(BINDINGS + "/{id}/release", id)
                    .then()
                    .statusCode(204);

            with(phone).get("/api/v1/me").then().statusCode(401);
        });
        Api.as(OFFICER).get(BINDINGS + "/mine").statusCode(404);
        post(SESSIONS + "/refresh", Map.of("refreshToken", refreshToken)).then().statusCode(403);
        Api.as("office")
                .get("/api/v1/events?first=1&subjectId={id}", id)
                .body("items[0].act", equalTo("wechat.released"))
                .body("items[0].reason", equalTo("已调离"));
    }

    @Test
    void over_graphql_the_same_is_bound_listed_and_released() {
        var officer = Api.as(OFFICER);
        assertThat(officer.operation("MyWechatBinding", Map.of()).getMap("data.myWechatBinding"))
                .isNull();
        var key = Ids.next().toString();
        var input = Map.of("input", Map.of("ticket", ticket(), "idempotencyKey", key));
        var id = officer.operation("BindWechat", input).getString("data.bindWechat.binding.id");
        assertThat(officer.operation("BindWechat", input).getString("data.bindWechat.binding.id"))
                .as("the same key once more")
                .isEqualTo(id);
        var refused = officer.operation("BindWechat", Map.of("input", Map.of("ticket", "none")));
        assertThat(refused.getList("data.bindWechat.userErrors.code")).containsExactly("wechat.ticket");

        assertThat(officer.operation("MyWechatBinding", Map.of()).getString("data.myWechatBinding.id"))
                .isEqualTo(id);
        assertThat(Api.as("office")
                        .operation("WechatBindings", Map.of("first", 100))
                        .getList("data.wechatBindings.edges.node.id"))
                .contains(id);
        var released = officer.operation("ReleaseWechat", Map.of("input", Map.of("bindingId", id)));
        assertThat(released.getString("data.releaseWechat.bindingId")).isEqualTo(id);
        assertThat(officer.operation("ReleaseWechat", Map.of("input", Map.of("bindingId", id)))
                        .getList("data.releaseWechat.userErrors.code"))
                .containsExactly("wechatBinding.notFound");
    }

    private String ticket() {
        return signIn().then().statusCode(409).extract().path("bindingTicket");
    }

    private Response signIn() {
        return post(SESSIONS, Map.of("code", wechat.codeOf(person)));
    }

    private static ValidatableResponse bind(String ticket) {
        return Api.as(OFFICER)
                .rest()
                .body(Map.of("ticket", ticket))
                .post(BINDINGS)
                .then();
    }

    private static Response post(String path, Map<String, ?> body) {
        return given().contentType(ContentType.JSON).body(body).post(path);
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
