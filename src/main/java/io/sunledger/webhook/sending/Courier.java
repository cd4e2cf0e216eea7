package io.sunledger.webhook.sending;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.sunledger.kernel.Refused;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Brings parcels to receivers that others have named. The name is resolved and checked for each request, and the connection goes
 * to the very address that was checked, with the name for Host and TLS. No redirect is followed.
 */
public final class Courier {
    private static final int CONNECT_MILLIS = 5_000;

    /** The subscriptions' own limits are narrower; Vert.x would have the sixth request to a receiver wait. */
    private static final int CONNECTIONS_A_RECEIVER = 100;

    private final Vertx vertx;
    private final HttpClient http;
    private final Targets targets;
    private final Duration patience;

    /** @param patience for one request from the name server to the last octet */
    public Courier(Vertx vertx, Targets targets, Duration patience) {
        this.vertx = vertx;
        this.targets = targets;
        this.patience = patience;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_MILLIS)
                .setMaxPoolSize(CONNECTIONS_A_RECEIVER)
                .setKeepAlive(false));
    }

    /** Never fails: what goes wrong is part of the answer. Nothing is sent before somebody subscribes. */
    public Uni<Answer> send(Parcel parcel) {
        return Uni.createFrom().emitter(answer -> {
            var running = new AtomicReference<@Nullable Cancellable>();
            // Vert.x' own timer: it fires where the caller is, so that the caller may go on with a transaction
            var timer = vertx.setTimer(patience.toMillis(), late -> {
                var stop = running.get();
                if (stop != null) {
                    stop.cancel();
                }
                answer.complete(Answer.failed("no answer within " + patience.toSeconds() + " s"));
            });
            running.set(request(parcel)
                    .onFailure()
                    .recoverWithItem(failure -> Answer.failed(why(failure)))
                    .subscribe()
                    .with(said -> {
                        vertx.cancelTimer(timer);
                        answer.complete(said);
                    }));
        });
    }

    private Uni<Answer> request(Parcel parcel) {
        return Uni.createFrom()
                .item(() -> Target.parse(parcel.url()))
                .chain(target -> targets.address(target).chain(address -> request(parcel, target, address)));
    }

    private Uni<Answer> request(Parcel parcel, Target target, @Nullable InetAddress address) {
        return address == null
                ? Uni.createFrom().item(Answer.failed("the address is unknown, or not one that may be called"))
                : new Request(http, parcel, target, address).send();
    }

    private static String why(Throwable failure) {
        return failure instanceof Refused
                ? "no address that can be called"
                : Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName());
    }
}
