package io.sunledger.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.local.LocalKeycloak;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The realm's accounts, at an identity provider of our own, or at that which the environment variable {@code SUNLEDGER_TEST_OIDC}
 * names.
 */
final class Accounts implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String issuer;
    private final LocalKeycloak own;

    private Accounts(String issuer, LocalKeycloak own) {
        this.issuer = issuer;
        this.own = own;
    }

    static Accounts open(Path folder) {
        var given = Optional.ofNullable(System.getenv("SUNLEDGER_TEST_OIDC"));
        if (given.isPresent()) {
            return new Accounts(given.get(), null);
        }
        var own = LocalKeycloak.throwAway(folder.resolve("keycloak"));
        return new Accounts(own.issuer(), own);
    }

    String issuer() {
        return issuer;
    }

    /** A new token, good for half an hour. */
    String token(String user) {
        var form = "grant_type=password&client_id=sunledger-web&password=demo&username=" + user;
        var request = HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            return JSON.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new IllegalStateException("no token from " + issuer, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
