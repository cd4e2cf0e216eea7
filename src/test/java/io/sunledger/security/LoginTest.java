package io.sunledger.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;
import io.sunledger.testing.Browser;
import io.sunledger.testing.ServiceTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

@ServiceTest
class LoginTest {
    @TestHTTPResource("/")
    URI service;

    @Test
    void a_browser_logs_in_and_asks_with_its_session() {
        var browser = new Browser();

        var form = browser.open(service.resolve("/login"));
        assertThat(form.uri().getPath()).contains("/realms/sunledger/");
        var landed = browser.submit(form, "username=office&password=demo");

        assertThat(landed.uri().getPath()).startsWith("/q/graphql-ui");
        var answer = browser.postJson(service.resolve("/graphql"), "{\"query\":\"{ me { government unit roles } }\"}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(JsonPath.from(answer.body()).getString("data.me.government")).isEqualTo("chengchuan");
        assertThat(JsonPath.from(answer.body()).getList("data.me.roles", String.class))
                .contains("OFFICE");
    }

    @Test
    void a_session_is_no_longer_one_when_its_cookie_was_tampered_with() {
        var browser = new Browser();
        browser.submit(browser.open(service.resolve("/login")), "username=office&password=demo");

        browser.changeCookies(value -> "x" + value);

        var answer = browser.postJson(service.resolve("/graphql"), "{\"query\":\"{ me { government } }\"}");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("chengchuan");
    }

    @Test
    void a_wrong_password_opens_nothing() {
        var browser = new Browser();

        var again = browser.submit(browser.open(service.resolve("/login")), "username=office&password=wrong");

        assertThat(again.uri().getPath()).contains("/realms/sunledger/");
        assertThat(browser.postJson(service.resolve("/graphql"), "{\"query\":\"{ me { government } }\"}")
                        .status())
                .isEqualTo(401);
    }
}
