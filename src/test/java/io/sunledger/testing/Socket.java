package io.sunledger.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client of subscriptions, in the messages of graphql-transport-ws. */
public final class Socket implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<JsonPath> messages = new CopyOnWriteArrayList<>();
    private final Map<String, String> operations = new ConcurrentHashMap<>();
    private final WebSocket socket;
    private volatile @Nullable Integer closedWith;

    private Socket() {
        socket = CLIENT.newWebSocketBuilder()
                .subprotocols("graphql-transport-ws")
                .buildAsync(URI.create("ws://localhost:" + RestAssured.port + "/graphql"), new Ear())
                .join();
    }

    /** @param token sent in the first message, as a browser must; null: none */
    public static Socket open(@Nullable String token) {
        var opened = new Socket();
        opened.send(
                token == null
                        ? Map.of("type", "connection_init")
                        : Map.of("type", "connection_init", "payload", Map.of("Authorization", "Bearer " + token)));
        return opened;
    }

    /** Subscribes by a file of graphql/operations; its name is the subscription's id. */
    public Socket subscribe(String operation, Map<String, ?> variables) {
        try {
            operations.put(operation, operation);
            return subscribe(
                    operation, Files.readString(Path.of("graphql/operations", operation + ".graphql")), variables);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Socket subscribe(String id, String query, Map<String, ?> variables) {
        send(Map.of(
                "type",
                "subscribe",
                "id",
                id,
                "payload",
                Map.of("query", query, "variables", new HashMap<>(variables))));
        return this;
    }

    /** What has come of this type: next, error, complete, connection_ack. */
    public List<JsonPath> received(String type) {
        return messages.stream()
                .filter(message -> type.equals(message.getString("type")))
                .toList();
    }

    /** The values of a subscription's field, in their order. */
    public List<Map<String, Object>> told(String operation, String field) {
        return received("next").stream()
                .filter(message -> operation.equals(message.getString("id")))
                .map(message -> message.<Map<String, Object>>get("payload.data." + field))
                .toList();
    }

    public @Nullable Integer closedWith() {
        return closedWith;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void send(Map<String, ?> message) {
        socket.sendText(json(message), true).join();
    }

    private static String json(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                var message = JsonPath.from(part.toString());
                part.setLength(0);
                messages.add(message);
                if ("next".equals(message.getString("type")) && message.get("payload.errors") == null) {
                    var operation = operations.get(message.getString("id"));
                    if (operation != null) {
                        Answered.note(operation);
                    }
                }
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            closedWith = status;
            return null;
        }
    }
}
