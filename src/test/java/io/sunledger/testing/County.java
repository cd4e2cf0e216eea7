package io.sunledger.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * An identity provider of a county's own: a realm with our clients and some of our accounts, made in the running Keycloak by its interface,
 * and gone with the test. Its tokens say that the accounts are the county's.
 */
public final class County implements AutoCloseable {
    private static final Path REALM = Path.of("src/test/resources/realm/sunledger-realm.json");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The secret of {@code sunledger-service}, by which browsers log in. */
    public static final String CLIENT_SECRET = "demo-only-secret-do-not-deploy";

    /** The realm has these of our accounts. */
    public static final Set<String> ACCOUNTS = Set.of("office", "administrator");

    private final String server;
    private final String realm;

    private County(String server, String realm) {
        this.server = server;
        this.realm = realm;
    }

    /** @param configured the issuer of the provider that the service has by configuration, of the same Keycloak */
    public static County begin(String configured) {
        var code = "county-" + UUID.randomUUID();
        var county = new County(configured.replaceFirst("/realms/.*", ""), code);
        county.admin("POST", "", county.described());
        return county;
    }

    private String described() {
        try {
            var said = Files.readString(REALM).replace("\"chengchuan\"", '"' + code() + '"');
            var description = (ObjectNode) JSON.readTree(said);
            description.put("realm", realm);
            // each account's password costs the provider a while
            description
                    .withArray("users")
                    .removeIf(user -> !ACCOUNTS.contains(user.path("username").asText()));
            return description.toString();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The code of the county's government. */
    public String code() {
        return realm;
    }

    public String issuer() {
        return server + "/realms/" + realm;
    }

    /** A new token of an account. */
    public String token(String user) {
        return token(realm, "sunledger-web", user);
    }

    private String token(String ofRealm, String client, String user) {
        var form = Map.of("grant_type", "password", "client_id", client, "username", user, "password", "demo");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var address = server + "/realms/" + ofRealm + "/protocol/openid-connect/token";
        return send(HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)))
                .path("access_token")
                .asText();
    }

    private void admin(String method, String path, String body) {
        send(HttpRequest.newBuilder(URI.create(server + "/admin/realms" + path))
                .header("Authorization", "Bearer " + token("master", "admin-cli", "admin"))
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
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

    @Override
    public void close() {
        admin("DELETE", "/" + realm, "");
    }
}
