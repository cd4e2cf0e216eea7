package io.sunledger.evidence.link;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web site on this machine whose pages a test writes. */
public final class Site implements AutoCloseable {
    private final HttpServer server;
    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final List<String> hosts = new CopyOnWriteArrayList<>();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** How the site answers to a path. */
    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    public Site() {
        this("127.0.0.1");
    }

    /** @param address one of this machine's own */
    public Site(String address) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            var thread = new Thread(work, "site");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        hosts.add(exchange.getRequestHeaders().getFirst("Host"));
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        try (exchange) {
            pages.getOrDefault(exchange.getRequestURI().getPath(), gone -> send(gone, 404, ""))
                    .to(exchange);
        } finally {
            now.decrementAndGet();
        }
    }

    public URI url(String path) {
        return URI.create("http://" + server.getAddress().getHostString() + ":" + port() + path);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public void answers(String path, Answer answer) {
        pages.put(path, answer);
    }

    public void shows(String path, String html) {
        answers(path, exchange -> send(exchange, 200, html));
    }

    public void redirects(String path, String to) {
        answers(path, exchange -> {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    public void loses(String path) {
        pages.remove(path);
    }

    public static void send(HttpExchange exchange, int status, String html) throws IOException {
        var body = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** The Host of each request. */
    public List<String> hosts() {
        return hosts;
    }

    /** How many requests it answered at the same time at most. */
    public int mostAtOnce() {
        return most.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
