package io.sunledger.platform.graphql;

import io.quarkus.security.AuthenticationException;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.BodyLimits;
import io.sunledger.platform.graphql.documents.AnswerDesk;
import io.sunledger.platform.graphql.documents.Callers;
import io.sunledger.platform.tracing.RequestSpans;
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

    /** What is remembered is answered before anybody is asked who it is that asks (-200). */
    private static final int BEFORE_AUTHENTICATION = -250;

    private static final Map<String, Integer> STATUS = Map.of(
            "access.unauthenticated", 401,
            "document.required", 403,
            "document.unknown", 404,
            "document.retired", 410);

    private final GraphQlConfig.Admission config;
    private final Admission admission;
    private final GraphQlHandler handler;
    private final QueryReader queries;
    private final AnswerDesk desk;
    private final Callers callers;
    private final QueryFigures figures;
    private final int mostBytes;

    GraphQlRoute(
            GraphQlConfig config,
            BodyLimits limits,
            GraphQlHandler handler,
            QueryReader queries,
            AnswerDesk desk,
            Callers callers,
            QueryFigures figures) {
        this.config = config.admission();
        this.admission = new Admission(this.config.running(), this.config.waiting());
        this.handler = handler;
        this.queries = queries;
        this.desk = desk;
        this.callers = callers;
        this.figures = figures;
        this.mostBytes = limits.json();
    }

    void addTo(@Observes Router router) {
        router.get(PATH).order(BEFORE_AUTHENTICATION).handler(this::atOnce);
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

    private void atOnce(RoutingContext ctx) {
        if (!desk.answersAtOnce(ctx, callers, Negotiation::answer)) {
            ctx.next();
        } else if (!ctx.request().isEnded()) {
            ctx.request().resume();
        }
    }

    private void enter(RoutingContext ctx) {
        try {
            var query = queries.read(ctx);
            ctx.put(GraphQlHandler.QUERY, query);
            figures.watch(ctx, query);
            RequestSpans.name(ctx, query.operation());
            if (query.question() == null) {
                run(ctx);
            } else {
                desk.answer(ctx, query.question(), () -> run(ctx));
            }
        } catch (Refused refused) {
            var status = STATUS.getOrDefault(refused.code(), 400);
            if (status == 401) {
                ctx.response().putHeader("WWW-Authenticate", "Bearer");
            }
            refuse(ctx, status, refused);
        }
    }

    private void run(RoutingContext ctx) {
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
