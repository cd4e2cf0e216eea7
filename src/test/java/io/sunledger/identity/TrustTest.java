package io.sunledger.identity;

import static io.restassured.RestAssured.given;
import static java.util.Collections.singletonMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.sunledger.kernel.Ids;
import io.sunledger.testing.Backends;
import io.sunledger.testing.County;
import io.sunledger.testing.DeafNode;
import io.sunledger.testing.EventStream;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import io.sunledger.wechat.WechatStandIn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A county's own provider, a real one, is trusted while the service runs, and whatever was begun on its word ends with that. */
@ServiceTest
class TrustTest {
    private static County county;
    private static County other;

    private final Providers providers = new Providers();

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
        providers.removeAll();
    }

    @Test
    void an_account_of_a_county_gets_in_once_its_provider_was_added_and_not_any_more_when_it_was_removed() {
        var token = county.token("office");
        Providers.me(token).statusCode(401);

        var added = providers.add(county, county.code());
        Providers.me(token)
                .statusCode(200)
                .body("government", equalTo(county.code()))
                .body("roles", hasItem("OFFICE"))
                .body("issuer", equalTo(county.issuer()));
        providers.remove(added);

        Providers.me(token).statusCode(401);
        Providers.me(county.token("office")).statusCode(401);
        Providers.me(Tokens.of("office")).statusCode(200).body("government", equalTo("chengchuan"));
    }

    @Test
    void the_node_that_was_told_acts_on_it_before_it_answers_though_it_hears_nothing_itself() {
        var token = county.token("office");
        DeafNode.during(() -> {
            var added = providers.add(county, county.code());
            Providers.me(token).statusCode(200);
            providers.change(added, Map.of("audience", "somebody-else"));
            Providers.me(token).statusCode(401);
            providers.change(added, singletonMap("audience", null));
            Providers.me(token).statusCode(200);
            providers.remove(added);
            Providers.me(token).statusCode(401);
        });
    }

    @Test
    void a_provider_speaks_for_those_governments_only_that_were_named_with_it() {
        var token = county.token("office");

        var added = providers.add(county, "chengchuan-county");

        Providers.me(token).statusCode(403).body("code", equalTo("access.foreignGovernment"));
        providers.change(added, Map.of("governments", List.of("chengchuan-county", county.code())));
        Providers.me(token).statusCode(200).body("government", equalTo(county.code()));
        providers.change(
                added, Map.of("governments", List.of("chengchuan-county"), "governmentClaim", "no_such_claim"));
        Providers.me(token).statusCode(200).body("government", equalTo("chengchuan-county"));
    }

    @Test
    void claims_of_other_names_are_read_where_the_provider_has_its_own() {
        var added = providers.add(county, county.code());
        var token = county.token("office");

        providers.change(
                added, Map.of("unitClaim", "preferred_username", "rolesClaim", "no/such", "nameClaim", "email"));

        Providers.me(token)
                .statusCode(200)
                .body("unit", equalTo("office"))
                .body("roles", empty())
                .body("name", not(equalTo("")));
        providers.change(added, Map.of("audience", "somebody-else"));
        Providers.me(token).statusCode(401);
    }

    @Test
    void where_a_provider_calls_our_roles_otherwise_no_other_word_of_its_tokens_is_a_role() {
        var added = providers.add(county, county.code());
        var token = county.token("office");

        providers.change(
                added,
                Map.of(
                        "roleNames",
                        List.of(
                                Map.of("name", "office", "role", "APPROVER"),
                                Map.of("name", "office", "role", "OFFICER"),
                                Map.of("name", "cn=公开办, ou=县政府", "role", "OFFICE"))));

        Providers.me(token).statusCode(200).body("roles", contains("OFFICER", "APPROVER"));
        var browser = new CountyBrowser(county, added);
        browser.logIn("office");
        assertThat(browser.roles()).containsExactly("OFFICER", "APPROVER");
        providers.change(added, Map.of("roleNames", List.of(Map.of("name", "lianluoyuan", "role", "OFFICER"))));
        Providers.me(token).statusCode(200).body("roles", empty());
        providers.change(added, Map.of("roleNames", List.of()));
        Providers.me(token).statusCode(200).body("roles", contains("OFFICE"));
    }

    @Test
    void one_provider_cannot_speak_in_the_name_of_another() {
        providers.add(county, county.code());
        try (var impostor = Impostor.begin()) {
            providers.add(impostor.issuer(), "impostors");

            Providers.me(impostor.token(impostor.issuer(), "impostors")).statusCode(200);
            Providers.me(impostor.token(impostor.issuer(), county.code())).statusCode(403);
            for (var victim : List.of(county.issuer(), Backends.issuer())) {
                Providers.me(impostor.token(victim, county.code())).statusCode(401);
                impostor.callItself(victim);
                providers.change(providers.idOf(impostor.issuer()), Map.of("name", "改过的说明"));
                Providers.me(impostor.token(victim, county.code())).statusCode(401);
                Providers.me(impostor.token(victim, "chengchuan")).statusCode(401);
            }
        }
    }

    @Test
    void a_browser_logs_in_by_the_county_and_its_session_ends_with_the_trust() {
        var added = providers.add(county, county.code());
        var browser = new CountyBrowser(county, added);

        assertThat(browser.logIn("office")).isEqualTo(county.code());
        providers.remove(added);

        assertThat(browser.asksAgain()).isEqualTo(401);
        given().redirects()
                .follow(false)
                .get("/login/" + added)
                .then()
                .statusCode(404)
                .body("code", equalTo("identityProvider.notFound"));
    }

    @Test
    void a_stream_ends_at_once_when_its_provider_is_removed_and_those_of_others_go_on() {
        var added = providers.add(county, county.code());
        providers.add(other, other.code());

        try (var ending = EventStream.open(county.token("office"), "/api/v1/live?topics=duties", null);
                var lasting = EventStream.open(other.token("office"), "/api/v1/live?topics=duties", null);
                var own = EventStream.open(Tokens.of("office"), "/api/v1/live?topics=duties", null)) {
            assertThat(ending.answer().statusCode()).isEqualTo(200);
            providers.remove(added);

            await().until(ending::hasEnded);
            assertThat(lasting.hasEnded()).isFalse();
            assertThat(own.hasEnded()).isFalse();
        }
    }

    @Test
    void phones_and_webhooks_of_a_county_end_with_the_trust() {
        var added = providers.add(county, county.code());
        try (var wechat = WechatStandIn.start()) {
            var person = "open-id-" + Ids.next();
            var ticket = signIn(wechat.codeOf(person)).path("bindingTicket").toString();
            var office = given().auth().oauth2(county.token("office")).contentType(ContentType.JSON);
            office.body(Map.of("ticket", ticket))
                    .post("/api/v1/wechat/bindings")
                    .then()
                    .statusCode(201);
            var phone = signIn(wechat.codeOf(person)).path("accessToken").toString();
            Providers.me(phone).statusCode(200);
            var webhook = given().auth()
                    .oauth2(county.token("office"))
                    .contentType(ContentType.JSON)
                    .body(Map.of("url", "http://localhost:" + Backends.robotsPort() + "/hook"))
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("webhook.id");

            DeafNode.during(() -> {
                providers.remove(added);

                Providers.me(phone).statusCode(401);
            });
            providers.add(county, county.code());
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
}
