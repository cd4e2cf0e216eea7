package io.sunledger.webhook.sending;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One request to one address. */
final class Request {
    private static final int KEPT_CHARACTERS = 1_000;

    /** As many as {@value #KEPT_CHARACTERS} characters may take in UTF-8. */
    private static final int KEPT_OCTETS = 4_000;

    private final HttpClient http;
    private final Parcel parcel;
    private final Target target;
    private final InetAddress address;

    Request(HttpClient http, Parcel parcel, Target target, InetAddress address) {
        this.http = http;
        this.parcel = parcel;
        this.target = target;
        this.address = address;
    }

    Uni<Answer> send() {
        return Uni.createFrom()
                .emitter(answer -> http.request(options())
                        .onFailure(answer::fail)
                        .onSuccess(request -> {
                            // whatever else the receiver sends is not wanted
                            answer.onTermination(request::reset);
                            request.exceptionHandler(answer::fail)
                                    .send(Buffer.buffer(parcel.body()))
                                    .onFailure(answer::fail)
                                    .onSuccess(response -> read(response, answer));
                        }));
    }

    private void read(HttpClientResponse response, UniEmitter<? super Answer> answer) {
        var body = Buffer.buffer();
        response.exceptionHandler(answer::fail)
                .handler(part -> {
                    body.appendBuffer(part.length() > KEPT_OCTETS ? part.getBuffer(0, KEPT_OCTETS) : part);
                    if (body.length() >= KEPT_OCTETS) {
                        answer.complete(said(response, body));
                    }
                })
                .endHandler(end -> answer.complete(said(response, body)));
    }

    private static Answer said(HttpClientResponse response, Buffer body) {
        return new Answer(
                response.statusCode(),
                response.statusCode() >= 300 && response.statusCode() < 400 ? "redirects are not followed" : null,
                beginning(body),
                response.getHeader(HttpHeaders.RETRY_AFTER));
    }

    private static @Nullable String beginning(Buffer body) {
        // PostgreSQL stores no such character
        var text = body.toString(StandardCharsets.UTF_8).replace("\0", "");
        if (text.isEmpty()) {
            return null;
        }
        return text.codePointCount(0, text.length()) <= KEPT_CHARACTERS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, KEPT_CHARACTERS));
    }

    private RequestOptions options() {
        var options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setSsl(target.isEncrypted())
                .setHost(target.host())
                .setPort(target.port())
                .setURI(target.path())
                .setServer(SocketAddress.inetSocketAddress(target.port(), address.getHostAddress()))
                .setFollowRedirects(false);
        parcel.headers().forEach(options::addHeader);
        return options;
    }
}
