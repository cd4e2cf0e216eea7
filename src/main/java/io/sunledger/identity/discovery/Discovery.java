package io.sunledger.identity.discovery;

import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.net.Addresses;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;

/**
 * Asks a provider for its own description before it is trusted, so that a slip in its address is told to who made it and not to
 * those who cannot log in. The connection goes to the very address that was checked; no redirect is followed.
 *
 * <p>Codes of refusal: identityProvider.issuer, identityProvider.forbidden, identityProvider.unreachable,
 * identityProvider.otherIssuer, identityProvider.noKeys.
 */
public final class Discovery {
    private static final int OK = 200;
    private static final int LARGEST = 200_000;

    private final Vertx vertx;
    private final HttpClient http;
    private final OffLoop offLoop;
    private final Addresses addresses;
    private final Duration patience;

    /** @param patience for one request from the name server to the last octet */
    public Discovery(Vertx vertx, OffLoop offLoop, Addresses addresses, Duration patience) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(patience.toMillis()))
                .setKeepAlive(false));
        this.offLoop = offLoop;
        this.addresses = addresses;
        this.patience = patience;
    }

    /** Passes where the provider describes itself, under this very name, and tells its keys. */
    public Uni<Void> look(ProviderAddress provider) {
        return offLoop.run(() -> address(provider))
                .chain(address -> Uni.createFrom()
                        .completionStage(() -> ask(provider, address).toCompletionStage()))
                .onFailure(failure -> !(failure instanceof Refused))
                .transform(failure -> unreachable(provider, why(failure)))
                .invoke(said -> check(provider, said))
                .replaceWithVoid();
    }

    private InetAddress address(ProviderAddress provider) {
        try {
            var address = addresses.checked(provider.host());
            if (address != null && (provider.isEncrypted() || addresses.trusts(address))) {
                return address;
            }
            throw new Refused("identityProvider.forbidden", provider.issuer());
        } catch (UnknownHostException e) {
            throw unreachable(provider, "unknown host");
        }
    }

    private Future<JsonObject> ask(ProviderAddress provider, InetAddress address) {
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setSsl(provider.isEncrypted())
                .setHost(provider.host())
                .setPort(provider.port())
                .setURI(provider.path())
                .setServer(SocketAddress.inetSocketAddress(provider.port(), address.getHostAddress()))
                .setTimeout(patience.toMillis())
                .setFollowRedirects(false);
        return http.request(options)
                .compose(request -> request.send())
                .compose(this::body)
                .map(JsonObject::new);
    }

    private Future<Buffer> body(HttpClientResponse response) {
        if (response.statusCode() != OK) {
            return Future.failedFuture("HTTP " + response.statusCode());
        }
        var body = Buffer.buffer();
        var whole = io.vertx.core.Promise.<Buffer>promise();
        var timer = vertx.setTimer(
                patience.toMillis(), late -> whole.tryFail("no answer within " + patience.toSeconds() + " s"));
        response.exceptionHandler(whole::tryFail)
                .handler(part -> {
                    if (body.length() + part.length() > LARGEST) {
                        response.request().reset();
                        whole.tryFail("more than " + LARGEST + " octets");
                    } else {
                        body.appendBuffer(part);
                    }
                })
                .endHandler(end -> whole.tryComplete(body));
        return whole.future().onComplete(done -> vertx.cancelTimer(timer));
    }

    private static void check(ProviderAddress provider, JsonObject said) {
        if (!provider.issuer().toString().equals(said.getValue("issuer"))) {
            throw new Refused(
                    "identityProvider.otherIssuer", String.valueOf(said.getValue("issuer")), provider.issuer());
        }
        if (!(said.getValue("jwks_uri") instanceof String)) {
            throw new Refused("identityProvider.noKeys", provider.issuer());
        }
    }

    private static Refused unreachable(ProviderAddress provider, String why) {
        return new Refused("identityProvider.unreachable", provider.issuer(), why);
    }

    private static String why(Throwable failure) {
        return failure instanceof DecodeException
                ? "no JSON"
                : Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName());
    }
}
