package io.sunledger.identity;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.sunledger.testing.Browser;
import io.sunledger.testing.County;
import java.net.URI;
import java.util.List;

/** A browser of somebody in a county, before the county's own login page. */
final class CountyBrowser {
    private static final String ME = "{\"query\":\"{ me { government roles } }\"}";

    private final Browser browser = new Browser();
    private final URI service = URI.create("http://localhost:" + RestAssured.port);
    private final County county;
    private final String provider;

    CountyBrowser(County county, String provider) {
        this.county = county;
        this.provider = provider;
    }

    /** Logs in; answers the government that it is in then. */
    String logIn(String user) {
        var form = browser.open(service.resolve("/login/" + provider));
        if (!form.uri().getPath().contains("/realms/" + county.code() + "/")) {
            throw new IllegalStateException(form.status() + " at " + form.uri() + ": " + form.body());
        }
        browser.submit(form, "username=" + user + "&password=demo");
        return JsonPath.from(ask().body()).getString("data.me.government");
    }

    /** What it is, by its session. */
    List<String> roles() {
        return JsonPath.from(ask().body()).getList("data.me.roles");
    }

    /** The status of what it asks with its session. */
    int asksAgain() {
        return ask().status();
    }

    private Browser.Page ask() {
        return browser.postJson(service.resolve("/graphql"), ME);
    }
}
