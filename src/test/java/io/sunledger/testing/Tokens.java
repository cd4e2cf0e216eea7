package io.sunledger.testing;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Bearer tokens of the realm's accounts, as the identity provider gives them; each is asked for once. */
public final class Tokens {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<String, String> GIVEN = new ConcurrentHashMap<>();

    private Tokens() {}

    /**
     * The token of an account of the realm file.
     *
     * @param user for example {@code office}, {@code fgw-officer}, {@code qinghe-office}
     */
    public static String of(String user) {
        return GIVEN.computeIfAbsent(user, name -> ofClient("sunledger-web", name));
    }

    /** A token of its own for an account that works for a test's government; what one was verified for is remembered with it. */
    public static String ofMoved(String user, String government) {
        return GIVEN.computeIfAbsent(user + " for " + government, name -> ofClient("sunledger-web", user));
    }

    /** A new token for an account, as another client than ours gets it. */
    public static String ofClient(String client, String user) {
        return ask(Map.of("grant_type", "password", "client_id", client, "username", user, "password", "demo"));
    }

    /** The token of the third party's program. */
    public static String ofThirdParty() {
        return GIVEN.computeIfAbsent(
                "client sunledger-third-party",
                name -> ask(Map.of(
                        "grant_type", "client_credentials",
                        "client_id", "sunledger-third-party",
                        "client_secret", "demo-only-third-party-secret-do-not-deploy")));
    }

    private static String ask(Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create(Backends.issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
            }
            return JsonPath.from(answer.body()).getString("access_token");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
