package io.sunledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProviderTenantTest {
    /** What Quarkus leaves for the names of a session's cookies of the 4,096 octets that browsers keep. */
    private static final int LONGEST_NAME = 40;

    @Test
    void browsers_keep_the_cookies_of_the_provider_with_the_longest_name() {
        var issuer = issuer(new UUID(-1, -1), Integer.MAX_VALUE);
        var cookie = "q_session_" + ProviderTenant.browserName(issuer) + "_chunk_1";

        assertThat(cookie).hasSizeLessThanOrEqualTo(LONGEST_NAME);
        assertThat(ProviderTenant.ofCookie(cookie)).isNotNull().matches(tenant -> tenant.isOf(issuer));
    }

    @Test
    void a_cookie_of_before_its_terms_changed_is_none_of_now() {
        var id = UUID.randomUUID();
        var before = ProviderTenant.ofCookie("q_session_" + ProviderTenant.browserName(issuer(id, 35)));

        assertThat(before).isNotNull();
        assertThat(before.isOf(issuer(id, 35))).isTrue();
        assertThat(before.isOf(issuer(id, 36))).isFalse();
        assertThat(before.isOf(issuer(UUID.randomUUID(), 35))).isFalse();
    }

    @Test
    void a_cookie_of_the_configured_provider_is_none_of_these() {
        assertThat(ProviderTenant.ofCookie("q_session_web_chunk_1")).isNull();
    }

    private static TrustedIssuer issuer(UUID id, int version) {
        var claims = new TrustedIssuer.Claims(null, null, null, null, null);
        return new TrustedIssuer(id, version, "https://sso.example", Set.of("linhe"), Map.of(), claims, null);
    }
}
