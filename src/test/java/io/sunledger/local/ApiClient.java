package io.sunledger.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** The service's REST interface as one account of the demo sees it. */
final class ApiClient {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BOUNDARY = "----sunledger-demo-boundary";

    private final String service;
    private final String token;

    private ApiClient(String service, String token) {
        this.service = service;
        this.token = token;
    }

    /** Logs in by password, as {@code curl} would. */
    static ApiClient loggedIn(String service, String issuer, String user) {
        var form = Map.of("grant_type", "password", "client_id", "sunledger-web", "username", user, "password", "demo");
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var answer = send(HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        return new ApiClient(service, json(answer).path("access_token").asText());
    }

    JsonNode get(String path) {
        return json(send(to(path).GET()));
    }

    /** @param headers names and values in turn */
    JsonNode post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    JsonNode put(String path, Object body, String... headers) {
        return send("PUT", path, body, headers);
    }

    private JsonNode send(String method, String path, Object body, String... headers) {
        try {
            var request = to(path).header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
            return json(send(headers.length == 0 ? request : request.headers(headers)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a file as {@code multipart/form-data}, in the field {@code file}. */
    JsonNode upload(String path, Path file, String type) {
        var body = new ByteArrayOutputStream();
        try {
            var head =
                    "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                            .formatted(BOUNDARY, file.getFileName(), type);
            body.write(head.getBytes(StandardCharsets.UTF_8));
            body.write(Files.readAllBytes(file));
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return json(send(to(path).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(service + path)).header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var answer = HTTP.send(request, BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                var what =
                        "%s %s: %d%n%s".formatted(request.method(), request.uri(), answer.statusCode(), answer.body());
                throw new Trouble("接口拒绝了请求 / the interface refused", what);
            }
            return answer;
        } catch (IOException e) {
            throw new Trouble("接口没有应答：" + request.uri(), "no answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(answer.body(), e);
        }
    }
}
