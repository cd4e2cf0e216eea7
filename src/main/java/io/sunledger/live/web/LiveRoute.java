package io.sunledger.live.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.sunledger.kernel.Refused;
import io.sunledger.live.Live;
import io.sunledger.live.Live.Listening;
import io.sunledger.live.LiveConfig;
import io.sunledger.live.domain.Topic;
import io.sunledger.platform.rest.EarlyRefusal;
import io.sunledger.security.CurrentActor;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /api/v1/live?topics=duties,inbox,plan:<id>}: news as server-sent events. A route of its own and no resource of REST:
 * one that stays open costs no request context, no thread and no timer, so that a node holds ten thousand.
 */
@ApplicationScoped
class LiveRoute {
    private static final String PATH = "/api/v1/live";

    /** After it is known who asks (-100), before the resources of REST. */
    private static final int BEFORE_REST = -1;

    private final Live live;
    private final LiveConfig config;
    private final CurrentActor actor;
    private final EarlyRefusal refusal;

    LiveRoute(Live live, LiveConfig config, CurrentActor actor, EarlyRefusal refusal) {
        this.live = live;
        this.config = config;
        this.actor = actor;
        this.refusal = refusal;
    }

    void addTo(@Observes Router router) {
        router.get(PATH).order(BEFORE_REST).handler(this::open);
    }

    private void open(RoutingContext request) {
        var stream = new SseStream(request, config.retry());
        Uni.createFrom()
                .deferred(() -> listen(request, stream))
                .subscribe()
                .with(stream::endWith, failure -> refuse(request, failure));
    }

    private Uni<Runnable> listen(RoutingContext request, SseStream stream) {
        var identity = ((QuarkusHttpUser) request.user()).getSecurityIdentity();
        var topics = Topic.parseAll(Objects.requireNonNullElse(request.request().getParam("topics"), ""));
        return live.listen(new Listening(topics, since(request), actor.token(identity)), actor.of(identity), stream);
    }

    /** Clients that cannot set a header say it in the address. */
    private static @Nullable String since(RoutingContext request) {
        var header = request.request().getHeader("Last-Event-ID");
        var since = header == null ? request.request().getParam("lastEventId") : header;
        return since == null || since.isBlank() ? null : since.strip();
    }

    private void refuse(RoutingContext request, Throwable failure) {
        if (failure instanceof Refused refused) {
            refusal.answer(request, refused);
        } else {
            request.fail(failure);
        }
    }
}
