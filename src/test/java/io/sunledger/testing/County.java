package io.sunledger.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;

/**
 * An identity provider of a county's own: a realm with our clients and some of our accounts, made in the running Keycloak, and gone
 * with the test. Its tokens say that the accounts are the county's.
 */
public final class County implements AutoCloseable {
    /** The realm has these of our accounts. */
    public static final Set<String> ACCOUNTS = Set.of("office", "administrator");

    /** The secret of {@code sunledger-service}, by which browsers log in. */
    public static final String CLIENT_SECRET = "demo-only-secret-do-not-deploy";

    private static final Path REALM = Path.of("src/test/resources/realm/sunledger-realm.json");

    private final KeycloakAdmin keycloak;
    private final String realm;

    private County(KeycloakAdmin keycloak, String realm) {
        this.keycloak = keycloak;
        this.realm = realm;
    }

    /** @param configured the issuer of the provider that the service has by configuration, of the same Keycloak */
    public static County begin(String configured) {
        var county = new County(KeycloakAdmin.of(configured), "county-" + UUID.randomUUID());
        county.keycloak.send("POST", "", county.described());
        return county;
    }

    private JsonNode described() {
        try {
            var said = Files.readString(REALM).replace("\"chengchuan\"", '"' + code() + '"');
            var description = (ObjectNode) new ObjectMapper().readTree(said);
            description.put("realm", realm);
            // each account's password costs the provider a while
            description
                    .withArray("users")
                    .removeIf(user -> !ACCOUNTS.contains(user.path("username").asText()));
            return description;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of the county's government. */
    public String code() {
        return realm;
    }

    public String issuer() {
        return keycloak.issuer(realm);
    }

    /** A new token of an account. */
    public String token(String user) {
        return keycloak.token(realm, "sunledger-web", user);
    }

    @Override
    public void close() {
        keycloak.send("DELETE", "/" + realm, null);
    }
}
