package io.sunledger.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A program of a third party that listens on this machine. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private volatile Answering answering = exchange -> send(exchange, 204, "");

    /** How it answers. */
    @FunctionalInterface
    public interface Answering {
        void to(HttpExchange exchange) throws IOException;
    }

    /** A request, as it came. */
    public record Received(Map<String, List<String>> headers, String body) {
        public String header(String name) {
            return headers.get(name).get(0);
        }

        public JsonObject event() {
            return new JsonObject(body);
        }

        /** Whether the reference library of Standard Webhooks takes it for genuine. */
        public boolean verifiesWith(String secret) {
            try {
                new Webhook(secret).verify(body, HttpHeaders.of(headers, (name, value) -> true));
                return true;
            } catch (WebhookVerificationException e) {
                return false;
            } catch (EmptyWebhookSecretException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    public Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "receiver");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::receive);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            headers.putAll(exchange.getRequestHeaders());
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.add(new Received(headers, body));
            answering.to(exchange);
        }
    }

    public void answers(int status) {
        answering = exchange -> send(exchange, status, "");
    }

    public void answers(Answering how) {
        answering = how;
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        var octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        if (octets.length > 0) {
            exchange.getResponseBody().write(octets);
        }
    }

    public List<Received> received() {
        return received;
    }

    /** The types of what came, without what all have in common. */
    public List<String> types() {
        return received.stream()
                .map(one -> one.event()
                        .getString("type")
                        .replace("io.sunledger.", "")
                        .replace(".v1", ""))
                .toList();
    }

    public void forget() {
        received.clear();
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return "http://127.0.0.1:" + port() + "/hook?from=sunledger";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
