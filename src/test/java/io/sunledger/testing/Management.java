package io.sunledger.testing;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;

/** The service's management port, as a probe and a monitor see it. */
public final class Management {
    private Management() {}

    /** @param path below {@code /q} */
    public static ValidatableResponse get(String path) {
        var port = ConfigProvider.getConfig().getValue("quarkus.management.port", Integer.class);
        return given().get("http://localhost:" + port + "/q" + path).then();
    }

    /** The value of a series; 0 where there is none. @param series as the metrics write it, with its labels */
    public static double metric(String series) {
        var found = Pattern.compile("(?m)^" + Pattern.quote(series) + " (\\S+)$")
                .matcher(get("/metrics").extract().asString());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }
}
