package io.sunledger.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks once, before it is asked ten thousand times: what the service cannot answer is left out of the table. */
final class Probe {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String service;
    private final String token;

    Probe(int port, String token) {
        this.service = "http://localhost:" + port;
        this.token = token;
    }

    HttpResponse<String> get(String path) {
        var request = HttpRequest.newBuilder(URI.create(service + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Null where it is answered without errors; else how it was not. */
    String absent(String path) {
        var answer = get(path);
        var good = answer.statusCode() == 200 && !answer.body().contains("\"errors\":");
        var said = answer.body()
                .substring(0, Math.min(120, answer.body().length()))
                .replace('\n', ' ');
        return good ? null : "the service answers " + answer.statusCode() + " " + said;
    }

    /** Whether the service's own description names this parameter of a path. */
    boolean describes(String path, String parameter) {
        var description = get("/api/v1/openapi?format=json").body();
        var begin = description.indexOf("\"" + path + "\"");
        if (begin < 0) {
            return false;
        }
        var next = description.indexOf("\"/api/", begin + path.length());
        var part = description.substring(begin, next < 0 ? description.length() : next);
        return part.matches("(?s).*\"name\"\\s*:\\s*\"" + parameter + "\".*");
    }
}
