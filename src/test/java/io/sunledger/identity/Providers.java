package io.sunledger.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.sunledger.testing.Api;
import io.sunledger.testing.County;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The providers that are added, as the installation's administrator keeps them. */
final class Providers {
    static final String PATH = "/api/v1/identity-providers";

    private final Api administrator = Api.as("administrator");

    String add(County of, String government) {
        return add(of.issuer(), government);
    }

    /** Answers its id. */
    String add(String issuer, String government) {
        return administrator
                .rest()
                .body(wish(issuer, government))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What is to be said of a provider that is to speak for one government. */
    static Map<String, Object> wish(String issuer, String government) {
        var wish = new HashMap<String, Object>();
        wish.put("issuer", issuer);
        wish.put("name", "县统一身份认证平台");
        wish.put("governments", List.of(government));
        wish.put("clientId", "sunledger-service");
        wish.put("clientSecret", County.CLIENT_SECRET);
        return wish;
    }

    /** All as it was but for this. */
    void change(String provider, Map<String, ?> otherwise) {
        var now = administrator.get(PATH + "/" + provider).extract().jsonPath();
        var wish = new HashMap<String, Object>(now.getMap(""));
        List.of("id", "issuer", "addedAt", "version", "loginPath").forEach(wish::remove);
        wish.putAll(otherwise);
        administrator
                .rest()
                .header("If-Match", '"' + now.getString("version") + '"')
                .body(wish)
                .put(PATH + "/" + provider)
                .then()
                .statusCode(200);
    }

    void remove(String provider) {
        int version = administrator.get(PATH + "/" + provider).extract().path("version");
        administrator
                .rest()
                .header("If-Match", "\"" + version + '"')
                .delete(PATH + "/" + provider)
                .then()
                .statusCode(204);
    }

    /** What a test has left. */
    void removeAll() {
        List<String> there = administrator.get(PATH).extract().path("id");
        there.forEach(this::remove);
    }

    String idOf(String issuer) {
        return administrator
                .get(PATH)
                .extract()
                .jsonPath()
                .param("issuer", issuer)
                .getString("find { it.issuer == issuer }.id");
    }

    /** What the service takes the bearer of a token for. */
    static ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then();
    }
}
