package io.sunledger.platform.graphql.documents;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** The list of trusted documents, for the builds of clients; anybody may read it. */
@ApplicationScoped
class DocumentsRoute {
    private static final String PATH = "/graphql/documents.json";
    private static final int BEFORE_SMALLRYE = -1;

    private final AnswerWriter writer;
    private final Answer list;

    DocumentsRoute(AnswerWriter writer, TrustedDocuments documents) {
        this.writer = writer;
        this.list = new Answer("", new Foundation("", Set.of(), 0, Long.MIN_VALUE, Long.MAX_VALUE), documents.list());
    }

    void addTo(@Observes Router router) {
        router.get(PATH).order(BEFORE_SMALLRYE).handler(this::send);
    }

    private void send(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8");
        writer.write(request, list, true, Origin.MEMORY);
        if (!request.request().isEnded()) {
            request.request().resume();
        }
    }
}
