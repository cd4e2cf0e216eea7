package io.sunledger.platform.graphql.documents;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sends an answer that is there as octets, or says that the caller has it already (RFC 9110, RFC 9111). */
@ApplicationScoped
class AnswerWriter {
    static final int NOT_MODIFIED = 304;

    private static final CharSequence CACHE_STATUS = HttpHeaders.createOptimized("cache-status");
    private static final CharSequence PRIVATE = HttpHeaders.createOptimized("private, no-cache");
    private static final CharSequence VARIES =
            HttpHeaders.createOptimized("accept, accept-encoding, accept-language, authorization, cookie");

    private final DocumentCounts counts;
    private final CharSequence open;

    AnswerWriter(DocumentsConfig config, DocumentCounts counts) {
        this.counts = counts;
        this.open = HttpHeaders.createOptimized(
                "public, max-age=" + config.publicAge().toSeconds());
    }

    /** @param from where it comes from; its type is in the response already */
    void write(RoutingContext request, Answer answer, boolean isPublic, Origin from) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        counts.count(answer.document(), from);
        var form = answer.form(takesGzip(request));
        var etag = form.etag();
        response.putHeader(HttpHeaders.ETAG, etag)
                .putHeader(HttpHeaders.CACHE_CONTROL, isPublic ? open : PRIVATE)
                .putHeader(HttpHeaders.VARY, VARIES)
                .putHeader(CACHE_STATUS, from.header());
        if (has(request.request().getHeader(HttpHeaders.IF_NONE_MATCH), etag)) {
            response.headers().remove(HttpHeaders.CONTENT_TYPE);
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        if (request.request().version() == HttpVersion.HTTP_2) {
            sendByHttp2(request, answer, form);
            return;
        }
        // said even where it is not compressed: else it would be on its way out, each time anew
        response.putHeader(HttpHeaders.CONTENT_ENCODING, form.gzip() ? "gzip" : HttpHeaders.IDENTITY);
        response.end(form.body());
    }

    /** The same of what is remembered, where nobody else counts the request. */
    void writeAtOnce(RoutingContext request, Answer answer, boolean isPublic) {
        write(request, answer, isPublic, Origin.MEMORY);
        counts.atOnce(request.response().getStatusCode());
    }

    /** There Netty takes the encoding that is named for one that it is asked to do; it cannot be told that it is done. */
    private static void sendByHttp2(RoutingContext request, Answer answer, Answer.Form form) {
        if (form.gzip() || takesGzip(request)) {
            request.response().putHeader(HttpHeaders.CONTENT_ENCODING, form.gzip() ? "gzip" : HttpHeaders.IDENTITY);
        }
        request.response().end(answer.form(false).body());
    }

    static boolean isNoCache(RoutingContext request) {
        var said = request.request().getHeader(HttpHeaders.CACHE_CONTROL);
        return said != null && said.toLowerCase(Locale.ROOT).contains("no-cache");
    }

    private static boolean has(@Nullable String noneMatch, String etag) {
        return noneMatch != null
                && (noneMatch.contains(etag) || noneMatch.strip().equals("*"));
    }

    private static boolean takesGzip(RoutingContext request) {
        var accepted = request.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return false;
        }
        for (var one : accepted.toLowerCase(Locale.ROOT).split(",")) {
            var parts = one.replace(" ", "").split(";", 2);
            if (parts[0].equals("gzip")) {
                return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
