package io.sunledger.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.sunledger.kernel.Ids;
import io.sunledger.testing.Api;
import io.sunledger.testing.Backends;
import io.sunledger.testing.County;
import io.sunledger.testing.EventStream;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.wechat.WechatStandIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A county's own provider, a real one, is added and removed while the service runs. */
@ServiceTest
class IdentityProvidersTest {
    private static final String PATH = "/api/v1/identity-providers";

    private static County county;
    private static County other;

    private final Api administrator = Api.as("administrator");

    @BeforeAll
    static void begin() {
        county = County.begin(Backends.issuer());
        other = County.begin(Backends.issuer());
    }

    @AfterAll
    static void end() {
        county.close();
        other.close();
    }

    @AfterEach
    void remove_what_a_test_has_added() {
        List<Map<String, Object>> there =
                administrator.get(PATH).extract().jsonPath().getList("");
        there.forEach(provider -> administrator
                .rest()
                .header("If-Match", "\"" + provider.get("version") + "\"")
                .delete(PATH + "/" + provider.get("id"))
                .then()
                .statusCode(204));
    }

    @Test
    void an_account_of_a_county_gets_in_once_its_provider_was_added_and_not_any_more_when_it_was_removed() {
        var token = county.token("office");
        me(token).statusCode(401);

        var added = add(county, county.code());
        me(token)
                .statusCode(200)
                .body("government", equalTo(county.code()))
                .body("roles", hasItem("OFFICE"))
                .body("issuer", equalTo(county.issuer()));
        removed(added);

        me(token).statusCode(401);
        me(county.token("office")).statusCode(401);
        me(Tokens.of("office")).statusCode(200).body("government", equalTo("chengchuan"));
    }

    @Test
    void a_provider_speaks_for_those_governments_only_that_were_named_with_it() {
        var token = county.token("office");

        var added = add(county, "chengchuan-county");

        me(token).statusCode(403).body("code", equalTo("access.foreignGovernment"));
        change(added, Map.of("governments", List.of("chengchuan-county", county.code())));
        me(token).statusCode(200).body("government", equalTo(county.code()));
        change(added, Map.of("governments", List.of("chengchuan-county"), "governmentClaim", "no_such_claim"));
        me(token).statusCode(200).body("government", equalTo("chengchuan-county"));
    }

    @Test
    void claims_of_other_names_are_read_where_the_provider_has_its_own() {
        var added = add(county, county.code());
        var token = county.token("office");

        change(added, Map.of("unitClaim", "preferred_username", "rolesClaim", "no/such", "nameClaim", "email"));

        me(token)
                .statusCode(200)
                .body("unit", equalTo("office"))
                .body("roles", empty())
                .body("name", not(equalTo("")));
        change(added, Map.of("audience", "somebody-else"));
        me(token).statusCode(401);
    }

    @Test
    void one_provider_cannot_speak_in_the_name_of_another() {
        add(county, county.code());
        try (var impostor = Impostor.begin()) {
            add(impostor.issuer(), "impostors");

            me(impostor.token(impostor.issuer(), "impostors")).statusCode(200);
            me(impostor.token(impostor.issuer(), county.code())).statusCode(403);
            for (var victim : List.of(county.issuer(), Backends.issuer())) {
                me(impostor.token(victim, county.code())).statusCode(401);
                impostor.callItself(victim);
                change(idOf(impostor.issuer()), Map.of("name", "改过的说明"));
                me(impostor.token(victim, county.code())).statusCode(401);
                me(impostor.token(victim, "chengchuan")).statusCode(401);
            }
        }
    }

    @Test
    void only_administrators_of_the_installation_say_whom_it_trusts() {
        change(add(county, "chengchuan"), Map.of("governmentClaim", "no_such_claim"));
        me(county.token("administrator")).statusCode(200).body("government", equalTo("chengchuan"));
        var body = wish(other.issuer(), other.code());

        refused(county.token("administrator"), body).statusCode(403).body("code", equalTo("access.forbidden"));
        refused(Tokens.of("office"), body).statusCode(403).body("code", equalTo("access.forbidden"));
        refused(Tokens.ofClient("sunledger-web", "qinghe-office"), body).statusCode(403);
        given().contentType(ContentType.JSON).body(body).post(PATH).then().statusCode(401);
        given().auth().oauth2(county.token("administrator")).get(PATH).then().statusCode(403);
    }

    @Test
    void what_is_no_provider_is_told_to_who_adds_it() {
        var issuer = county.issuer();

        refusedAdding("ftp://sso.example").body("code", equalTo("identityProvider.issuer"));
        refusedAdding(issuer + "?x=1").body("code", equalTo("identityProvider.issuer"));
        refusedAdding("http://10.1.2.3/realms/a").body("code", equalTo("identityProvider.forbidden"));
        refusedAdding(issuer + "-none")
                .body("code", equalTo("identityProvider.unreachable"))
                .body("detail", containsString("404"));
        try (var impostor = Impostor.begin()) {
            impostor.callItself(issuer);
            refusedAdding(impostor.issuer()).body("code", equalTo("identityProvider.otherIssuer"));
        }
        refusedAdding(Backends.issuer()).body("code", equalTo("identityProvider.configured"));
        var nameless = wish(county.issuer(), county.code());
        nameless.put("name", " ");
        refused(Tokens.of("administrator"), nameless).body("code", equalTo("identityProvider.name"));
        var ofNobody = wish(county.issuer(), county.code());
        ofNobody.put("governments", List.of());
        refused(Tokens.of("administrator"), ofNobody).body("code", equalTo("identityProvider.governments"));
        add(county, county.code());
        refusedAdding(issuer).statusCode(409).body("code", equalTo("identityProvider.exists"));
    }

    @Test
    void the_secret_of_our_account_there_is_never_told_and_kept_while_the_client_is_the_same() {
        var added = add(county, county.code());

        var told = administrator.get(PATH + "/" + added).extract().asString();
        change(added, Map.of("name", "另一名称"));

        assertThat(told).doesNotContain(County.CLIENT_SECRET);
        assertThat(administrator.get(PATH).extract().asString()).doesNotContain(County.CLIENT_SECRET);
        assertThat(new CountyBrowser(county, added).logIn("office")).isEqualTo(county.code());
    }

    @Test
    void a_browser_logs_in_by_the_county_and_its_session_ends_with_the_trust() {
        var added = add(county, county.code());
        var browser = new CountyBrowser(county, added);

        assertThat(browser.logIn("office")).isEqualTo(county.code());
        removed(added);

        assertThat(browser.asksAgain()).isEqualTo(401);
    }

    @Test
    void a_stream_ends_at_once_when_its_provider_is_removed_and_those_of_others_go_on() {
        var added = add(county, county.code());
        add(other, other.code());

        try (var ending = EventStream.open(county.token("office"), "/api/v1/live?topics=duties", null);
                var lasting = EventStream.open(other.token("office"), "/api/v1/live?topics=duties", null);
                var own = EventStream.open(Tokens.of("office"), "/api/v1/live?topics=duties", null)) {
            assertThat(ending.answer().statusCode()).isEqualTo(200);
            removed(added);

            await().until(ending::hasEnded);
            assertThat(lasting.hasEnded()).isFalse();
            assertThat(own.hasEnded()).isFalse();
        }
    }

    @Test
    void phones_and_webhooks_of_a_county_end_with_the_trust() {
        var added = add(county, county.code());
        try (var wechat = WechatStandIn.start()) {
            var person = "open-id-" + Ids.next();
            var ticket = signIn(wechat.codeOf(person)).path("bindingTicket").toString();
            var office = given().auth().oauth2(county.token("office")).contentType(ContentType.JSON);
            office.body(Map.of("ticket", ticket))
                    .post("/api/v1/wechat/bindings")
                    .then()
                    .statusCode(201);
            var phone = signIn(wechat.codeOf(person)).path("accessToken").toString();
            me(phone).statusCode(200);
            var webhook = given().auth()
                    .oauth2(county.token("office"))
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", "http://localhost:" + Backends.robotsPort() + "/hook"))
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("webhook.id");

            removed(added);

            me(phone).statusCode(401);
            add(county, county.code());
            given().auth()
                    .oauth2(county.token("office"))
                    .get("/api/v1/webhooks/" + webhook)
                    .then()
                    .body("state", equalTo("STOPPED"))
                    .body("stopReason", equalTo("UNTRUSTED"));
            signIn(wechat.codeOf(person)).then().body("code", equalTo("wechat.notBound"));
        }
    }

    private static Response signIn(String code) {
        return given().contentType(ContentType.JSON).body(Map.of("code", code)).post("/api/v1/wechat/sessions");
    }

    @Test
    void both_protocols_do_the_same_and_the_log_tells_it() {
        var input = wish(county.issuer(), county.code());
        input.put("idempotencyKey", "identity-" + Ids.next());
        var made = administrator.operation("AddIdentityProvider", Map.of("input", input));
        var again = administrator.operation("AddIdentityProvider", Map.of("input", input));

        var id = made.getString("data.addIdentityProvider.identityProvider.id");
        assertThat(again.getString("data.addIdentityProvider.identityProvider.id"))
                .isEqualTo(id);
        var one = administrator.operation("IdentityProvider", Map.of("id", id)).getMap("data.identityProvider");
        assertThat(one)
                .isEqualTo(
                        administrator.get(PATH + "/" + id).extract().jsonPath().getMap(""));
        assertThat(administrator.operation("IdentityProviders", Map.of()).getList("data.identityProviders"))
                .contains(one);
        var changed = wish(county.issuer(), county.code());
        changed.remove("issuer");
        changed.putAll(Map.of("identityProviderId", id, "expectedVersion", 7));
        assertThat(administrator
                        .operation("ChangeIdentityProvider", Map.of("input", changed))
                        .getString("data.changeIdentityProvider.userErrors[0].code"))
                .isEqualTo("version.stale");
        changed.put("expectedVersion", one.get("version"));
        var version = administrator
                .operation("ChangeIdentityProvider", Map.of("input", changed))
                .getInt("data.changeIdentityProvider.identityProvider.version");
        administrator.operation(
                "RemoveIdentityProvider",
                Map.of("input", Map.of("identityProviderId", id, "expectedVersion", version)));

        administrator.get(PATH + "/" + id).statusCode(404);
        assertThat(acts(id))
                .containsExactly("identityProvider.added", "identityProvider.changed", "identityProvider.removed");
    }

    private static List<String> acts(String subject) {
        return Api.as("office")
                .get("/api/v1/events?first=100&subjectId=" + subject)
                .extract()
                .jsonPath()
                .getList("items.act", String.class)
                .stream()
                .sorted()
                .toList();
    }

    private String add(County of, String government) {
        return add(of.issuer(), government);
    }

    private String add(String issuer, String government) {
        return administrator
                .rest()
                .body(wish(issuer, government))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String idOf(String issuer) {
        return administrator
                .get(PATH)
                .extract()
                .jsonPath()
                .param("issuer", issuer)
                .getString("find { it.issuer == issuer }.id");
    }

    private static Map<String, Object> wish(String issuer, String government) {
        var wish = new HashMap<String, Object>();
        wish.put("issuer", issuer);
        wish.put("name", "县统一身份认证平台");
        wish.put("governments", List.of(government));
        wish.put("clientId", "sunledger-service");
        wish.put("clientSecret", County.CLIENT_SECRET);
        return wish;
    }

    private void change(String provider, Map<String, ?> otherwise) {
        var now = administrator.get(PATH + "/" + provider).extract().jsonPath();
        var wish = new HashMap<String, Object>(now.getMap(""));
        List.of("id", "issuer", "addedAt", "version", "loginPath").forEach(wish::remove);
        wish.putAll(otherwise);
        administrator
                .rest()
                .header("If-Match", "\"" + now.getInt("version") + "\"")
                .body(wish)
                .put(PATH + "/" + provider)
                .then()
                .statusCode(200);
    }

    private void removed(String provider) {
        administrator
                .rest()
                .header(
                        "If-Match",
                        "\""
                                + administrator
                                        .get(PATH + "/" + provider)
                                        .extract()
                                        .path("version") + "\"")
                .delete(PATH + "/" + provider)
                .then()
                .statusCode(204);
    }

    private ValidatableResponse refusedAdding(String issuer) {
        return refused(Tokens.of("administrator"), wish(issuer, county.code()));
    }

    private static ValidatableResponse refused(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then()
                .statusCode(not(equalTo(201)));
    }

    private static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then();
    }
}
