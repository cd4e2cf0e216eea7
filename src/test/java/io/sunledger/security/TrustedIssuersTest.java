package io.sunledger.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.restassured.RestAssured;
import io.sunledger.kernel.Refused;
import io.sunledger.testing.ServiceTest;
import io.sunledger.testing.Tokens;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ServiceTest
class TrustedIssuersTest {
    @Inject
    CurrentActor actors;

    @Inject
    VerifiedTokens verified;

    @Test
    void who_was_verified_by_a_provider_that_is_trusted_no_more_is_nobody_and_not_one_of_the_configured_provider() {
        var configured = verifiedBy("Default");
        var removed = verifiedBy("t2x5k-0");

        assertThat(actors.of(configured).government()).isEqualTo("chengchuan");
        assertThatThrownBy(() -> actors.of(removed))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("access.unauthenticated"));
    }

    /** The office, as if this tenant had verified it. */
    private SecurityIdentity verifiedBy(String tenant) {
        var token = Tokens.of("office");
        RestAssured.given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
        var known = verified.whose(token);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(known.getPrincipal())
                .addRoles(known.getRoles())
                .addAttribute(OidcUtils.TENANT_ID_ATTRIBUTE, tenant)
                .build();
    }
}
