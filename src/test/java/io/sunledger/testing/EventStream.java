package io.sunledger.testing;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client of server-sent events, as the standard has them (HTML Living Standard, 9.2). */
public final class EventStream implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Duration TO_BEGIN = Duration.ofSeconds(20);

    private final List<Event> heard = new CopyOnWriteArrayList<>();
    private final HttpResponse<InputStream> answer;
    private volatile @Nullable String lastId;
    private volatile boolean ended;
    private volatile long lastSign = System.nanoTime();

    /** An event with its data, and the last id when it came. */
    public record Event(String name, String data, @Nullable String id) {}

    private EventStream(HttpResponse<InputStream> answer) {
        this.answer = answer;
        var reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param lastId with which it goes on */
    public static EventStream open(String token, String path, @Nullable String lastId) {
        return at("http://localhost:" + RestAssured.port, token, path, lastId);
    }

    /** One of a node that is not the tests' own. */
    public static EventStream at(String node, String token, String path) {
        return at(node, token, path, null);
    }

    /**
     * The same, which goes on.
     *
     * @param lastId with which it goes on
     */
    public static EventStream at(String node, String token, String path, @Nullable String lastId) {
        var request = request(node + path, token);
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        return open(request);
    }

    private static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(TO_BEGIN).header("Authorization", "Bearer " + token);
    }

    private static EventStream open(HttpRequest.Builder request) {
        try {
            return new EventStream(CLIENT.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<InputStream> answer() {
        return answer;
    }

    public List<Event> heard() {
        return heard;
    }

    public @Nullable String lastId() {
        return lastId;
    }

    /** For how long nothing has come, not even a sign of life. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - lastSign);
    }

    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            var name = "message";
            var data = new StringBuilder();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                lastSign = System.nanoTime();
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        heard.add(new Event(name, data.toString(), lastId));
                    }
                    name = "message";
                    data.setLength(0);
                } else if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    name = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                }
            }
        } catch (IOException e) {
            // closed from here
        } finally {
            ended = true;
        }
    }
}
