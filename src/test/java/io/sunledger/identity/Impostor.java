package io.sunledger.identity;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;

/** A provider that signs with its own key whatever it likes, and describes itself as it likes. */
final class Impostor implements AutoCloseable {
    private final HttpServer server;
    private final KeyPair keys;
    private volatile String calledItself;

    private Impostor(HttpServer server, KeyPair keys) {
        this.server = server;
        this.keys = keys;
        this.calledItself = issuer();
    }

    static Impostor begin() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
            var impostor = new Impostor(server, generator.generateKeyPair());
            server.createContext("/.well-known/openid-configuration", exchange -> {
                answer(exchange, impostor.description());
            });
            server.createContext("/keys", exchange -> answer(exchange, impostor.keySet()));
            server.start();
            return impostor;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(com.sun.net.httpserver.HttpExchange exchange, String json) throws IOException {
        var octets = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Describes itself under another name from now on. */
    void callItself(String issuer) {
        calledItself = issuer;
    }

    private String description() {
        return """
                {"issuer": "%s", "jwks_uri": "%s/keys", "authorization_endpoint": "%2$s/auth", "token_endpoint": "%2$s/token"}""".formatted(calledItself, issuer());
    }

    private String keySet() {
        var key = (RSAPublicKey) keys.getPublic();
        return """
                {"keys": [{"kty": "RSA", "kid": "k", "use": "sig", "alg": "RS256", "n": "%s", "e": "%s"}]}""".formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger value) {
        var octets = value.toByteArray();
        var unsigned = octets[0] == 0 ? java.util.Arrays.copyOfRange(octets, 1, octets.length) : octets;
        return encoded(unsigned);
    }

    /** A token that says to be another issuer's, of an office's account. */
    String token(String issuer, String government) {
        var now = Instant.now().getEpochSecond();
        var claims = """
                {"iss": "%s", "sub": "somebody", "aud": "sunledger", "name": "某人", "government": "%s", "unit": "sfb",
                 "roles": ["office", "administrator"], "iat": %d, "exp": %d}""".formatted(issuer, government, now, now + 600);
        var content = encoded("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"k\"}".getBytes(StandardCharsets.UTF_8))
                + '.'
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        try {
            var signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(keys.getPrivate());
            signer.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + encoded(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
