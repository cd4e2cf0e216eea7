package io.sunledger.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.sunledger.kernel.Ids;
import io.sunledger.testing.Api;
import io.sunledger.testing.Backends;
import io.sunledger.testing.County;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who says which providers are trusted, and how. */
@ServiceTest
class IdentityProvidersTest {
    private static County county;

    private final Api administrator = Api.as("administrator");
    private final Providers providers = new Providers();

    @BeforeAll
    static void begin() {
        county = County.begin(Backends.issuer());
    }

    @AfterAll
    static void end() {
        county.close();
    }

    @AfterEach
    void remove_what_a_test_has_added() {
        providers.removeAll();
    }

    @Test
    void only_administrators_of_the_installation_say_whom_it_trusts() {
        providers.change(providers.add(county, "chengchuan"), Map.of("governmentClaim", "no_such_claim"));
        Providers.me(county.token("administrator")).statusCode(200).body("government", equalTo("chengchuan"));
        var body = Providers.wish(Backends.issuer() + "-other", "other");

        refused(county.token("administrator"), body).statusCode(403).body("code", equalTo("access.forbidden"));
        refused(Tokens.of("office"), body).statusCode(403).body("code", equalTo("access.forbidden"));
        refused(Tokens.ofClient("sunledger-web", "qinghe-office"), body).statusCode(403);
        given().contentType(ContentType.JSON)
                .body(body)
                .post(Providers.PATH)
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(county.token("administrator"))
                .get(Providers.PATH)
                .then()
                .statusCode(403);
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
        var nameless = Providers.wish(county.issuer(), county.code());
        nameless.put("name", " ");
        refused(Tokens.of("administrator"), nameless).body("code", equalTo("identityProvider.name"));
        var unsaid = Providers.wish(county.issuer(), county.code());
        unsaid.remove("governments");
        refused(Tokens.of("administrator"), unsaid)
                .statusCode(422)
                .body("code", equalTo("input.incomplete"))
                .body("errors[0].pointer", equalTo("/governments"));
        var ofNobody = Providers.wish(county.issuer(), county.code());
        ofNobody.put("governments", List.of());
        refused(Tokens.of("administrator"), ofNobody).body("code", equalTo("identityProvider.governments"));
        refusedNaming(List.of(Map.of("name", " ", "role", "OFFICER")))
                .body("code", equalTo("identityProvider.roleNames"));
        refusedNaming(List.of(Map.of("name", "a\nOFFICE b", "role", "OFFICER")))
                .body("code", equalTo("identityProvider.roleNames"));
        refusedNaming(IntStream.range(0, 101)
                        .mapToObj(i -> Map.of("name", "r" + i, "role", "OFFICER"))
                        .toList())
                .body("code", equalTo("identityProvider.tooManyRoleNames"));
        providers.add(county, county.code());
        refusedAdding(issuer).statusCode(409).body("code", equalTo("identityProvider.exists"));
    }

    @Test
    void the_secret_of_our_account_there_is_never_told_and_kept_while_the_client_is_the_same() {
        var added = providers.add(county, county.code());

        var told = administrator.get(Providers.PATH + "/" + added).extract().asString();
        providers.change(added, Map.of("name", "另一名称"));

        assertThat(told).doesNotContain(County.CLIENT_SECRET);
        assertThat(administrator.get(Providers.PATH).extract().asString()).doesNotContain(County.CLIENT_SECRET);
        assertThat(new CountyBrowser(county, added).logIn("office")).isEqualTo(county.code());
    }

    @Test
    void both_protocols_do_the_same_and_the_log_tells_it() {
        var input = Providers.wish(county.issuer(), county.code());
        input.put("idempotencyKey", "identity-" + Ids.next());
        input.put("roleNames", List.of(Map.of("name", "联络员 甲", "role", "OFFICER")));
        var made = administrator.operation("AddIdentityProvider", Map.of("input", input));
        var again = administrator.operation("AddIdentityProvider", Map.of("input", input));

        var id = made.getString("data.addIdentityProvider.identityProvider.id");
        assertThat(again.getString("data.addIdentityProvider.identityProvider.id"))
                .isEqualTo(id);
        var one = administrator.operation("IdentityProvider", Map.of("id", id)).getMap("data.identityProvider");
        assertThat(one.get("roleNames")).isEqualTo(input.get("roleNames"));
        assertThat(one)
                .isEqualTo(administrator
                        .get(Providers.PATH + "/" + id)
                        .extract()
                        .jsonPath()
                        .getMap(""));
        assertThat(administrator.operation("IdentityProviders", Map.of()).getList("data.identityProviders"))
                .contains(one);
        var changed = Providers.wish(county.issuer(), county.code());
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

        administrator.get(Providers.PATH + "/" + id).statusCode(404);
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

    private static ValidatableResponse refusedNaming(List<Map<String, String>> roles) {
        var wish = Providers.wish(county.issuer(), county.code());
        wish.put("roleNames", roles);
        return refused(Tokens.of("administrator"), wish);
    }

    private ValidatableResponse refusedAdding(String issuer) {
        return refused(Tokens.of("administrator"), Providers.wish(issuer, county.code()));
    }

    private static ValidatableResponse refused(String token, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(Providers.PATH)
                .then()
                .statusCode(not(equalTo(201)));
    }
}
