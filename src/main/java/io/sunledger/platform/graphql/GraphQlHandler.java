package io.sunledger.platform.graphql;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.Language;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.json.JsonObject;
import java.util.Map;

/** Runs one GraphQL request, in the request context that SmallRye makes. */
final class GraphQlHandler extends SmallRyeGraphQLAbstractHandler {
    private static final int BAD_REQUEST = 400;

    private final Engine engine;
    private final int mostCharacters;

    GraphQlHandler(
            Engine engine,
            GraphQlConfig config,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest currentRequest) {
        super(identity, currentRequest, false);
        this.engine = engine;
        this.mostCharacters = config.limits().characters();
    }

    @Override
    protected void doHandle(RoutingContext ctx) {
        try {
            execute(ctx, request(ctx));
        } catch (Refused refused) {
            Turn.of(ctx).answer(() -> GraphQlAnswer.refuse(ctx, BAD_REQUEST, refused, Map.of()));
        }
    }

    private JsonObject request(RoutingContext ctx) {
        var request = ctx.request().method() == HttpMethod.GET
                ? GraphQlRequest.ofParameters(ctx.queryParams())
                : GraphQlRequest.ofBody(ctx.body().asString());
        var length = GraphQlRequest.query(request).length();
        if (length > mostCharacters) {
            throw new Refused("request.tooComplex", "characters", length, mostCharacters);
        }
        return request;
    }

    private void execute(RoutingContext ctx, JsonObject request) {
        var language = Language.of(ctx);
        var metaData = getMetaData(ctx);
        metaData.put("locale", language);
        metaData.put(Guard.READ_ONLY, ctx.request().method() == HttpMethod.GET);
        engine.execute(request, metaData, new GraphQlAnswer(ctx, GraphQlRequest.query(request), language));
    }
}
