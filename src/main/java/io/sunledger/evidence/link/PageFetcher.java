package io.sunledger.evidence.link;

import io.smallrye.mutiny.Uni;
import io.sunledger.evidence.domain.Fetch;
import io.sunledger.evidence.domain.LinkFailure;
import io.sunledger.platform.OffLoop;
import io.sunledger.platform.net.Addresses;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Fetches pages that anybody may have named. Each hop's name is resolved once, all its addresses are checked, and the connection goes
 * to the very address that was checked, with the name for Host and TLS: a name that leads elsewhere a moment later leads nowhere
 * here.
 */
public final class PageFetcher {
    private static final int CONNECT_MILLIS = 5_000;

    private final Vertx vertx;
    private final OffLoop offLoop;
    private final HttpClient http;
    private final Addresses addresses;
    private final FetchLimits limits;

    public PageFetcher(Vertx vertx, OffLoop offLoop, Addresses addresses, FetchLimits limits) {
        this.vertx = vertx;
        this.offLoop = offLoop;
        this.addresses = addresses;
        this.limits = limits;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setKeepAlive(false)
                .setDecompressionSupported(true));
    }

    /** Never fails: what goes wrong is part of the answer. Nothing is fetched before somebody subscribes. */
    public Uni<Fetch> fetch(URI url) {
        return Uni.createFrom().emitter(answer -> {
            var where = new AtomicReference<>(url);
            var running = new AtomicReference<@Nullable Runnable>();
            // Vert.x' own timer: it fires where the caller is, so that the caller may go on with a transaction
            var timer = vertx.setTimer(limits.longest().toMillis(), late -> {
                var stop = running.get();
                if (stop != null) {
                    stop.run();
                }
                answer.complete(Fetch.failed(Objects.requireNonNull(where.get()), LinkFailure.TIMEOUT));
            });
            var subscription = hop(url, 0, where)
                    .subscribe()
                    .with(
                            fetch -> {
                                vertx.cancelTimer(timer);
                                answer.complete(fetch);
                            },
                            failure -> {
                                vertx.cancelTimer(timer);
                                answer.complete(
                                        Fetch.failed(Objects.requireNonNull(where.get()), Failures.why(failure)));
                            });
            running.set(subscription::cancel);
        });
    }

    private Uni<Fetch> hop(URI url, int number, AtomicReference<URI> where) {
        where.set(url);
        return offLoop.run(() -> checkedAddress(url))
                .chain(address -> address == null
                        ? Uni.createFrom().item(Fetch.failed(url, LinkFailure.FORBIDDEN_ADDRESS))
                        : new Request(http, limits, url, address)
                                .send()
                                .chain(response -> response.location() == null
                                        ? Uni.createFrom().item(response.fetch())
                                        : redirected(url, response.location(), number, where)));
    }

    private Uni<Fetch> redirected(URI from, String location, int number, AtomicReference<URI> where) {
        if (number >= limits.redirects()) {
            return Uni.createFrom().item(Fetch.failed(from, LinkFailure.REDIRECTS));
        }
        return hop(PageUrl.parse(from.resolve(location).toString()), number + 1, where);
    }

    private @Nullable InetAddress checkedAddress(URI url) {
        try {
            return addresses.checked(url.getHost());
        } catch (UnknownHostException e) {
            throw new Failures.NoSuchHost(e);
        }
    }
}
