package io.sunledger.platform.graphql.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls trusted documents by their ids, as clients do that are built with them. */
final class TrustedCalls {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Supplier<String> service;
    private final Function<String, String> tokenOf;

    /** @param tokenOf an account's token; empty for who has not logged in */
    TrustedCalls(Supplier<String> service, Function<String, String> tokenOf) {
        this.service = service;
        this.tokenOf = tokenOf;
    }

    /** The ids of documents by their names. */
    static Map<String, String> ids(String kind) {
        try {
            var ids = new TreeMap<String, String>();
            JSON.readTree(Path.of("graphql/documents.json").toFile())
                    .path("documents")
                    .forEach(one -> {
                        if (one.path("kind").asText().equals(kind)) {
                            ids.put(one.path("name").asText(), one.path("id").asText());
                        }
                    });
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param headers names and values in turn */
    CompletableFuture<HttpResponse<String>> get(
            String who, String document, Map<String, ?> variables, String... headers) {
        var query = "?documentId=" + document + "&variables="
                + URLEncoder.encode(written(variables), StandardCharsets.UTF_8);
        return HTTP.sendAsync(request(who, query, headers).GET().build(), BodyHandlers.ofString());
    }

    HttpResponse<String> post(String who, Object body, String... headers) {
        var request = request(who, "", headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(written(body)))
                .build();
        return HTTP.sendAsync(request, BodyHandlers.ofString()).join();
    }

    private HttpRequest.Builder request(String who, String query, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(service.get() + "/graphql" + query));
        var token = tokenOf.apply(who);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
