package io.sunledger.platform.rest;

import io.sunledger.platform.Away;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says that the database is away where that is found out before a protocol is reached: a phone's token is looked up. */
@ApplicationScoped
class AwayRoute {
    private final EarlyRefusal refusal;

    AwayRoute(EarlyRefusal refusal) {
        this.refusal = refusal;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::tell);
    }

    private void tell(RoutingContext request) {
        var away = Away.in(request.failure());
        if (away == null || request.response().headWritten()) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(Away.SECONDS));
        refusal.answer(request, away);
    }
}
