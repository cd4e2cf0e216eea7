package io.sunledger.platform.graphql;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.smallrye.graphql.runtime.SmallRyeGraphQLAbstractHandler;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.sunledger.platform.Language;
import io.sunledger.platform.graphql.QueryReader.Query;
import io.sunledger.platform.graphql.documents.AnswerDesk;
import io.sunledger.platform.replica.ReadingRequests;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Runs one GraphQL request, in the request context that SmallRye makes. */
@Singleton
class GraphQlHandler extends SmallRyeGraphQLAbstractHandler {
    static final String QUERY = "sunledger.query";

    private final Engine engine;
    private final AnswerDesk desk;
    private final ReadingRequests reading;

    GraphQlHandler(
            Engine engine,
            AnswerDesk desk,
            ReadingRequests reading,
            CurrentIdentityAssociation identity,
            CurrentVertxRequest currentRequest) {
        super(identity, currentRequest, false);
        this.reading = reading;
        this.engine = engine;
        this.desk = desk;
    }

    @Override
    protected void doHandle(RoutingContext ctx) {
        Query query = ctx.get(QUERY);
        var language = Language.of(ctx);
        var metaData = getMetaData(ctx);
        metaData.put("locale", language);
        metaData.put(Guard.READ_ONLY, ctx.request().method() == HttpMethod.GET);
        metaData.put(Guard.IF_IT_READS, (Runnable) () -> reading.mark(ctx, query.after()));
        var making = AnswerDesk.making(ctx);
        if (making != null) {
            making.begin();
        }
        var answer = new GraphQlAnswer(ctx, desk, GraphQlRequest.query(query.request()), language);
        engine.execute(query.request(), metaData, answer);
    }
}
