package io.sunledger.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The accounts of a government that only this year knows, made in the identity provider by its own interface. */
public final class Accounts {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String issuer;
    private final String government;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    /** @param issuer a provider of our realm, whose administrator is the local one */
    public Accounts(String issuer, String government) {
        this.issuer = issuer;
        this.government = government;
    }

    public String government() {
        return government;
    }

    /** Makes the office's account. */
    public void ofOffice() {
        make(Stream.of(account("office", "sfb", "office")).toList());
    }

    /** Makes an officer and an approver for each unit. */
    public void ofUnits(List<String> codes) {
        make(codes.stream()
                .flatMap(unit -> Stream.of(
                        account(unit + "-officer", unit, "officer"), account(unit + "-approver", unit, "approver")))
                .toList());
    }

    /** @param who {@code office}, {@code u001-officer}, … */
    public String token(String who) {
        return tokens.computeIfAbsent(who, name -> token("sunledger", "sunledger-web", name(name), "demo"));
    }

    private Map<String, ?> account(String who, String unit, String role) {
        return Map.of(
                "username",
                name(who),
                "enabled",
                true,
                "emailVerified",
                true,
                "email",
                name(who) + "@" + government + ".example",
                "firstName",
                who,
                "attributes",
                Map.of("government", List.of(government), "unit", List.of(unit)),
                "credentials",
                List.of(Map.of("type", "password", "value", "demo", "temporary", false)),
                "realmRoles",
                List.of(role));
    }

    private String name(String who) {
        return government + "-" + who;
    }

    private void make(List<? extends Map<String, ?>> users) {
        var admin = token("master", "admin-cli", "admin", "demo");
        var realm = URI.create(issuer.replace("/realms/", "/admin/realms/") + "/partialImport");
        send(HttpRequest.newBuilder(realm)
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(Map.of("ifResourceExists", "SKIP", "users", users)))));
    }

    private String token(String realm, String client, String user, String password) {
        var form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", password);
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var address = issuer.replaceFirst("/realms/.*", "/realms/" + realm) + "/protocol/openid-connect/token";
        return send(HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .path("access_token")
                .asText();
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException(answer.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
