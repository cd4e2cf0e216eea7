package io.sunledger.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.sunledger.benchmark.load.Script;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

/** HTTP/1.1 requests as octets. */
final class Requests {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path OPERATIONS = Path.of("graphql/operations");

    private Requests() {}

    /** @param headers of their own, each ended by a line break, or nothing */
    static byte[] get(String path, String token, String headers) {
        return head("GET", path, token, headers).concat("\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** Opens a stream of Server-Sent Events. */
    static byte[] stream(String path, String token) {
        return new String(get(path, token, ""), StandardCharsets.US_ASCII)
                .replace("Accept: application/json", "Accept: text/event-stream")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] post(String path, String token, String headers, Object body) {
        try {
            var octets = JSON.writeValueAsBytes(body);
            var head = head("POST", path, token, headers) + "Content-Type: application/json\r\nContent-Length: "
                    + octets.length + "\r\n\r\n";
            var start = head.getBytes(StandardCharsets.US_ASCII);
            var whole = new byte[start.length + octets.length];
            System.arraycopy(start, 0, whole, 0, start.length);
            System.arraycopy(octets, 0, whole, start.length, octets.length);
            return whole;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(String method, String path, String token, String headers) {
        var authorization = token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n" + authorization
                + headers;
    }

    /** A file of graphql/operations. */
    static String operation(String name) {
        try {
            return Files.readString(OPERATIONS.resolve(name + ".graphql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path by which a trusted document is asked: its text is known by its SHA-256. */
    static String document(String operation, Map<String, ?> variables) {
        try {
            var text = operation(operation).getBytes(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            return "/graphql?documentId=" + HexFormat.of().formatHex(digest) + "&variables="
                    + URLEncoder.encode(JSON.writeValueAsString(variables), StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rounds of one request each. */
    static Supplier<Script> each(Supplier<byte[]> request) {
        return () -> request::get;
    }
}
