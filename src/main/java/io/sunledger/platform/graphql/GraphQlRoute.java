package io.sunledger.platform.graphql;

import io.quarkus.security.AuthenticationException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.BodyLimits;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/**
 * The way to {@code /graphql} over HTTP: what is no GraphQL request ends here, what is one waits for its turn. It stands before
 * SmallRye's own route, which always answers 200; sockets pass by.
 */
@ApplicationScoped
class GraphQlRoute {
    static final String PATH = "/graphql";

    /** After it is known who asks (-100); SmallRye's route has one of the numbers from 0 on. */
    private static final int BEFORE_SMALLRYE = -1;

    private final GraphQlConfig.Admission config;
    private final Admission admission;
    private final GraphQlHandler handler;
    private final int mostBytes;

    GraphQlRoute(
            GraphQlConfig config,
            FastEngine engine,
            BodyLimits limits,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest currentRequest) {
        this.config = config.admission();
        this.admission = new Admission(this.config.running(), this.config.waiting());
        this.handler = new GraphQlHandler(engine, config, identity, currentRequest);
        this.mostBytes = limits.json();
    }

    void addTo(@Observes Router router) {
        var body = BodyHandler.create(false).setBodyLimit(mostBytes);
        router.route(PATH)
                .order(BEFORE_SMALLRYE)
                .handler(ctx -> check(ctx, body))
                .handler(this::enter)
                .failureHandler(this::failed);
    }

    Admission admission() {
        return admission;
    }

    private void check(RoutingContext ctx, Handler<RoutingContext> body) {
        var request = ctx.request();
        if (request.method() == HttpMethod.POST) {
            if (!Negotiation.isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
                refuse(ctx, 415, new Refused("request.unsupported"));
            } else {
                negotiate(ctx, body);
            }
        } else if (request.method() == HttpMethod.GET) {
            negotiate(ctx, RoutingContext::next);
        } else {
            ctx.response().putHeader(HttpHeaders.ALLOW, "GET, POST");
            refuse(ctx, 405, new Refused("request.methodNotAllowed"));
        }
    }

    private static void negotiate(RoutingContext ctx, Handler<RoutingContext> next) {
        var type = Negotiation.answer(ctx);
        if (type == null) {
            refuse(ctx, 406, new Refused("request.unsupported"));
            return;
        }
        ctx.response().putHeader(HttpHeaders.CONTENT_TYPE, type);
        next.handle(ctx);
        if (!ctx.request().isEnded()) {
            ctx.request().resume();
        }
    }

    private void enter(RoutingContext ctx) {
        new Turn(ctx, admission, config, handler).take();
    }

    private void failed(RoutingContext ctx) {
        if (ctx.statusCode() == 413) {
            refuse(ctx, 413, Refused.of(Refused.Kind.TOO_LARGE, "request.tooLarge", mostBytes));
        } else if (ctx.failure() instanceof AuthenticationException) {
            refuse(ctx, 401, Refused.forbidden("access.unauthenticated"));
        } else {
            GraphQlAnswer.fail(ctx, ctx.failure());
        }
    }

    private static void refuse(RoutingContext ctx, int status, Refused refused) {
        GraphQlAnswer.refuse(ctx, status, refused, Map.of());
    }
}
