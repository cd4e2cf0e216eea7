package io.sunledger.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * As much of a browser as a login needs: it follows redirects, submits a form, and carries cookies, Secure ones over http too, but
 * none that is too long.
 * Each request has a connection of its own, so that whoever stands behind an address may change in between.
 */
public final class Browser {
    private static final int MOST_REDIRECTS = 10;

    /** Of a cookie's name and value together: what browsers keep (RFC 6265, section 6.1), and no more. */
    private static final int LONGEST_COOKIE = 4096;

    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");

    private final Map<String, Map<String, String>> cookies = new LinkedHashMap<>();

    public record Page(URI uri, int status, String body) {}

    public Page open(URI address) {
        return follow(HttpRequest.newBuilder(address), MOST_REDIRECTS);
    }

    /** Submits the form that stands on the page. */
    public Page submit(Page page, String fields) {
        var action = ACTION.matcher(page.body());
        if (!action.find()) {
            throw new IllegalStateException("no form at " + page.uri() + " (" + page.status() + ")");
        }
        return follow(
                post(
                        page.uri().resolve(action.group(1).replace("&amp;", "&")),
                        "application/x-www-form-urlencoded",
                        BodyPublishers.ofString(fields)),
                MOST_REDIRECTS);
    }

    /** What a page's script does. */
    public Page postJson(URI address, String body) {
        return follow(post(address, "application/json", BodyPublishers.ofString(body)), 0);
    }

    public void changeCookies(UnaryOperator<String> change) {
        cookies.values().forEach(ofHost -> ofHost.replaceAll((name, value) -> change.apply(value)));
    }

    private static HttpRequest.Builder post(URI address, String type, BodyPublisher body) {
        return HttpRequest.newBuilder(address).header("Content-Type", type).POST(body);
    }

    private Page follow(HttpRequest.Builder request, int redirects) {
        var asked = request.build().uri();
        var carried = cookies.getOrDefault(asked.getAuthority(), Map.of());
        if (!carried.isEmpty()) {
            request.header(
                    "Cookie",
                    carried.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = send(request.build());
        answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(asked, cookie));
        var location = answer.headers().firstValue("Location");
        return redirects > 0 && location.isPresent()
                ? follow(HttpRequest.newBuilder(asked.resolve(location.get())), redirects - 1)
                : new Page(asked, answer.statusCode(), answer.body());
    }

    private void keep(URI from, String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        var ofHost = cookies.computeIfAbsent(from.getAuthority(), host -> new LinkedHashMap<>());
        if (pair[1].isEmpty() || cookie.contains("Max-Age=0")) {
            ofHost.remove(pair[0]);
        } else if (pair[0].length() + pair[1].length() <= LONGEST_COOKIE) {
            ofHost.put(pair[0], pair[1]);
        }
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
