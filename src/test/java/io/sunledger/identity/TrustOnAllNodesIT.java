package io.sunledger.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.sunledger.local.KillableService;
import io.sunledger.testing.Backends;
import io.sunledger.testing.County;
import io.sunledger.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two packaged services on one database: whom one is told to trust, the other trusts, and no longer than it. */
class TrustOnAllNodesIT {
    private static final String PATH = "/api/v1/identity-providers";

    @Test
    void a_provider_is_trusted_on_all_nodes_and_by_none_any_more_when_it_was_removed_on_one() {
        var settings = Map.of(
                "OIDC_URL", Backends.issuer(),
                "OPERATOR_GOVERNMENT", "chengchuan",
                "IDENTITY_NETWORKS", "127.0.0.0/8,::1");
        try (var county = County.begin(Backends.issuer());
                var first = KillableService.start(settings);
                var second = first.another()) {
            var token = county.token("office");
            assertThat(status(first, token)).isEqualTo(401);
            assertThat(status(second, token)).isEqualTo(401);

            var added = asAdministrator()
                    .body(Map.of("issuer", county.issuer(), "name", "县平台", "governments", List.of(county.code())))
                    .post(first.address() + PATH)
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            await().until(() -> status(second, token) == 200);
            assertThat(status(first, token)).isEqualTo(200);

            asAdministrator()
                    .header("If-Match", "\"" + added.getInt("version") + "\"")
                    .delete(second.address() + PATH + "/" + added.getString("id"))
                    .then()
                    .statusCode(204);
            await().until(() -> status(first, token) == 401);
            assertThat(status(second, token)).isEqualTo(401);
        }
    }

    private static RequestSpecification asAdministrator() {
        return given().auth().oauth2(Tokens.of("administrator")).contentType(ContentType.JSON);
    }

    private static int status(KillableService node, String token) {
        return given().auth().oauth2(token).get(node.address() + "/api/v1/me").statusCode();
    }
}
