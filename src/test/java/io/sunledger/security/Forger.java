package io.sunledger.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes tokens that look like a real one and are not. */
final class Forger {
    private final String header;
    private final String claims;
    private final String signature;

    Forger(String token) {
        var parts = token.split("\\.", -1);
        header = decoded(parts[0]);
        claims = decoded(parts[1]);
        signature = parts[2];
    }

    String claims() {
        return claims;
    }

    /** Each forgery by what it is. */
    Map<String, String> all() {
        var forged = new LinkedHashMap<String, String>();
        forged.put("garbage", "garbage");
        forged.put("garbage of three parts", "a.b.c");
        forged.put("not even base64", "%%.§§.!!");
        forged.put("own key under the provider's key id", signed(header, claims));
        forged.put(
                "own key under an unknown key id",
                signed(header.replaceAll("\"kid\" *: *\"[^\"]*\"", "\"kid\":\"x\""), claims));
        forged.put(
                "own key, another issuer",
                signed(header, claims.replaceAll("\"iss\":\"[^\"]*\"", "\"iss\":\"https://elsewhere.example\"")));
        forged.put("own key, expired", signed(header, claims.replaceAll("\"exp\":\\d+", "\"exp\":1")));
        forged.put("no signature", encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + '.' + encoded(claims) + '.');
        forged.put("signature left out", encoded(header) + '.' + encoded(claims) + '.');
        forged.put(
                "claims changed under the signature",
                encoded(header) + '.' + encoded(claims.replace("chengchuan", "qinghe")) + '.' + signature);
        forged.put("empty", "");
        return forged;
    }

    private static String signed(String header, String claims) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(generator.generateKeyPair().getPrivate());
            var content = encoded(header) + '.' + encoded(claims);
            signer.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String decoded(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
