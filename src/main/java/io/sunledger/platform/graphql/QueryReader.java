package io.sunledger.platform.graphql;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.sunledger.kernel.Refused;
import io.sunledger.platform.changes.ReadAfter;
import io.sunledger.platform.graphql.documents.AnswerDesk.Question;
import io.sunledger.platform.graphql.documents.Callers;
import io.sunledger.platform.graphql.documents.TrustedDocument;
import io.sunledger.platform.graphql.documents.TrustedDocuments;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what a request asks, and whether its sender may ask so: who has not logged in runs trusted documents, and no others. */
@ApplicationScoped
class QueryReader {
    private final GraphQlConfig config;
    private final TrustedDocuments documents;
    private final Callers callers;

    QueryReader(GraphQlConfig config, TrustedDocuments documents, Callers callers) {
        this.config = config;
        this.documents = documents;
        this.callers = callers;
    }

    /**
     * What is to be run.
     *
     * @param request with the query's text
     * @param question what a trusted document is asked that changes nothing, by somebody who is known; else null
     * @param after what its sender has written before
     * @param document the trusted document; null where the query is the client's own
     */
    record Query(
            JsonObject request,
            @Nullable Question question,
            ReadAfter after,
            @Nullable TrustedDocument document) {
        private static final String FREE = "free";
        private static final String READING = "document";
        private static final String WRITING = "command";
        static final List<String> KINDS = List.of(FREE, READING, WRITING);

        /** The name of the document; of a client's own query nothing that it says. */
        String operation() {
            return document == null ? FREE : document.name();
        }

        /** One of three: a document that changes nothing, one that does, or a query of the client's own. */
        String kind() {
            return document == null ? FREE : document.mutation() ? WRITING : READING;
        }
    }

    /**
     * @throws Refused request.malformed, request.tooComplex, document.unknown, document.retired, document.required,
     *     access.unauthenticated
     */
    Query read(RoutingContext ctx) {
        var identity = identity(ctx);
        var request = parsed(ctx, identity);
        var id = GraphQlRequest.document(request);
        if (id == null) {
            requireFreeQueries(identity);
            bound(GraphQlRequest.query(request));
            return new Query(request, null, after(ctx, request), null);
        }
        var document = documents.find(id);
        if (document.mutation() && isNobody(identity)) {
            throw Refused.forbidden("access.unauthenticated");
        }
        return new Query(
                GraphQlRequest.running(document.text(), request),
                document.mutation() ? null : question(ctx, document, request),
                document.mutation() ? ReadAfter.NOTHING : after(ctx, request),
                document);
    }

    private static JsonObject parsed(RoutingContext ctx, @Nullable SecurityIdentity identity) {
        try {
            return ctx.request().method() == HttpMethod.GET
                    ? GraphQlRequest.ofParameters(ctx.queryParams())
                    : GraphQlRequest.ofBody(ctx.body().asString());
        } catch (Refused refused) {
            // to log in comes first
            throw isNobody(identity) ? Refused.forbidden("access.unauthenticated") : refused;
        }
    }

    private void requireFreeQueries(@Nullable SecurityIdentity identity) {
        if (identity == null || isNobody(identity)) {
            throw Refused.forbidden("access.unauthenticated");
        }
        if (callers.mayRunDocumentsOnly(identity)) {
            throw Refused.forbidden("document.required");
        }
    }

    private void bound(String query) {
        var most = config.limits().characters();
        if (query.length() > most) {
            throw new Refused("request.tooComplex", "characters", query.length(), most);
        }
    }

    private @Nullable Question question(RoutingContext ctx, TrustedDocument document, JsonObject request) {
        var identity = identity(ctx);
        var caller = identity == null ? null : callers.of(identity);
        return caller == null
                ? null
                : new Question(
                        document,
                        GraphQlRequest.operation(request),
                        GraphQlRequest.variables(request),
                        caller,
                        after(ctx, request));
    }

    private static ReadAfter after(RoutingContext ctx, JsonObject request) {
        return Stream.of(
                        ctx.request().getHeader(ReadAfter.HEADER),
                        ctx.queryParams().get("readAfter"),
                        GraphQlRequest.readAfter(request))
                .filter(said -> said != null && !said.isBlank())
                .map(ReadAfter::parse)
                .reduce(ReadAfter.NOTHING, ReadAfter::and);
    }

    private static boolean isNobody(@Nullable SecurityIdentity identity) {
        return identity == null || identity.isAnonymous();
    }

    private static @Nullable SecurityIdentity identity(RoutingContext ctx) {
        return ctx.user() instanceof QuarkusHttpUser user ? user.getSecurityIdentity() : null;
    }
}
