package io.sunledger.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Map;
import java.util.stream.Collectors;

/** What the administrator of a local Keycloak does to it, over its own interface, and tokens of its accounts. */
public final class KeycloakAdmin {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String server;

    private KeycloakAdmin(String server) {
        this.server = server;
    }

    /** @param issuer of any of its realms */
    public static KeycloakAdmin of(String issuer) {
        return new KeycloakAdmin(issuer.replaceFirst("/realms/.*", ""));
    }

    public String issuer(String realm) {
        return server + "/realms/" + realm;
    }

    /** A new token of an account, whose password is the demo's. */
    public String token(String realm, String client, String user) {
        var form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", "demo");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .path("access_token")
                .asText();
    }

    /**
     * Sends what the administrator may do.
     *
     * @param path below {@code /admin/realms}
     * @param body written as JSON; null for none
     */
    public void send(String method, String path, Object body) {
        send(HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token("master", "admin-cli", "admin"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(written(body))));
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

    private static String written(Object body) {
        try {
            return body == null ? "" : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
