package io.sunledger.wechat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.sunledger.testing.Backends;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * In place of WeChat's server: its one path, what it asks for, and its answers and errors as its documents have them. A code is made
 * for a person, works once, and says nothing itself. What it answers is labelled as text, as WeChat's is.
 */
public final class WechatStandIn implements AutoCloseable {
    public static final String SESSION_KEY = "HyVFkGl5F5OQWJZZaNzBBg==";
    private static final String APP = "wx-test";
    private static final String SECRET = "test-only-secret";

    private final Map<String, String> persons = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final HttpServer server;

    private WechatStandIn(HttpServer server) {
        this.server = server;
    }

    public static WechatStandIn start() {
        try {
            var server = HttpServer.create(new InetSocketAddress("localhost", Backends.robotsPort()), 0);
            var standIn = new WechatStandIn(server);
            server.createContext("/", standIn::answer);
            server.start();
            return standIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code wx.login} gives on the phone of this person. */
    public String codeOf(String person) {
        var code = "code-" + UUID.randomUUID();
        persons.put(code, person);
        return code;
    }

    /** A code to which it answers this, with status 200 as WeChat does for all errors. */
    public String codeAnswered(String body) {
        var code = "code-" + UUID.randomUUID();
        answers.put(code, body);
        return code;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestURI().getPath().equals("/sns/jscode2session")
                ? answerTo(parameters(exchange.getRequestURI().getRawQuery()))
                : error(40066, "invalid url");
        var octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "text/plain");
        exchange.sendResponseHeaders(
                body.startsWith("HTTP ") ? Integer.parseInt(body.substring(5)) : 200, octets.length);
        exchange.getResponseBody().write(octets);
        exchange.close();
    }

    private String answerTo(Map<String, String> parameters) {
        var code = parameters.getOrDefault("js_code", "");
        if (!APP.equals(parameters.get("appid"))) {
            return error(40013, "invalid appid");
        }
        if (!SECRET.equals(parameters.get("secret"))) {
            return error(40125, "invalid appsecret");
        }
        if (answers.containsKey(code)) {
            return answers.get(code);
        }
        if (!"authorization_code".equals(parameters.get("grant_type")) || !persons.containsKey(code)) {
            return error(40029, "invalid code");
        }
        if (!used.add(code)) {
            return error(40163, "code been used");
        }
        return new JsonObject()
                .put("session_key", SESSION_KEY)
                .put("openid", persons.get(code))
                .encode();
    }

    static String error(int code, String message) {
        return new JsonObject()
                .put("errcode", code)
                .put("errmsg", message + ", rid: 6497c612-6f0c939d-282a95de")
                .encode();
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
