package io.sunledger.evidence.link;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.sunledger.evidence.domain.Fetch;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** One request to one address; its answer is the page, a failure or where to go on. */
final class Request {
    private final HttpClient http;
    private final FetchLimits limits;
    private final URI url;
    private final InetAddress address;

    Request(HttpClient http, FetchLimits limits, URI url, InetAddress address) {
        this.http = http;
        this.limits = limits;
        this.url = url;
        this.address = address;
    }

    /**
     * What was answered.
     *
     * @param location where to go on; null where it ends here
     */
    record Response(@Nullable String location, Fetch fetch) {}

    Uni<Response> send() {
        return Uni.createFrom()
                .emitter(answer -> http.request(options())
                        .onFailure(answer::fail)
                        .onSuccess(request -> {
                            // whatever the answer is, what else the site sends is not wanted
                            answer.onTermination(request::reset);
                            send(request, answer);
                        }));
    }

    private void send(HttpClientRequest request, UniEmitter<? super Response> answer) {
        request.putHeader(HttpHeaders.USER_AGENT, limits.name())
                .putHeader(HttpHeaders.ACCEPT, "text/html,application/xhtml+xml,*/*;q=0.5")
                .exceptionHandler(answer::fail)
                .send()
                .onFailure(answer::fail)
                .onSuccess(response -> answered(response, answer));
    }

    private void answered(HttpClientResponse response, UniEmitter<? super Response> answer) {
        // a response that is broken off tells so, and logs an error where nobody listens
        response.exceptionHandler(answer::fail);
        var status = response.statusCode();
        var location = response.getHeader(HttpHeaders.LOCATION);
        if (status >= 300 && status < 400 && location != null) {
            answer.complete(new Response(location, Fetch.refused(status, url)));
        } else if (status < 200 || status >= 300) {
            answer.complete(new Response(null, Fetch.refused(status, url)));
        } else {
            read(response, answer);
        }
    }

    private void read(HttpClientResponse response, UniEmitter<? super Response> answer) {
        var body = Buffer.buffer();
        response.handler(part -> {
                    if (body.length() + part.length() > limits.octets()) {
                        answer.fail(new Failures.TooLarge());
                    } else {
                        body.appendBuffer(part);
                    }
                })
                .endHandler(end -> {
                    var type = response.getHeader(HttpHeaders.CONTENT_TYPE);
                    var page = PageReader.read(body.getBytes(), type == null ? "" : type, url);
                    answer.complete(new Response(null, Fetch.of(response.statusCode(), url, page)));
                });
    }

    private RequestOptions options() {
        var tls = url.getScheme().equals("https");
        var port = url.getPort() >= 0 ? url.getPort() : tls ? 443 : 80;
        var path = url.getRawQuery() == null ? url.getRawPath() : url.getRawPath() + "?" + url.getRawQuery();
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setSsl(tls)
                .setHost(url.getHost())
                .setPort(port)
                .setURI(path)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setFollowRedirects(false);
    }
}
