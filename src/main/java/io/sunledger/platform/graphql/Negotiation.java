package io.sunledger.platform.graphql;

import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Media types of GraphQL over HTTP. */
final class Negotiation {
    private static final String JSON = "application/json";
    private static final String GRAPHQL = "application/graphql-response+json";
    private static final String UTF_8 = "; charset=utf-8";

    private Negotiation() {}

    /** The answer's type; null where the caller accepts none that there is. */
    static @Nullable String answer(RoutingContext request) {
        var accepted = request.parsedHeaders().accept();
        if (accepted.isEmpty()) {
            return GRAPHQL + UTF_8;
        }
        for (var range : accepted) {
            if (range.weight() > 0) {
                if (matches(range, "graphql-response+json")) {
                    return GRAPHQL + UTF_8;
                }
                if (matches(range, "json")) {
                    return JSON + UTF_8;
                }
            }
        }
        return null;
    }

    private static boolean matches(MIMEHeader range, String subtype) {
        return range.component().equals("*")
                || range.component().equals("application")
                        && (range.subComponent().equals("*")
                                || range.subComponent().equals(subtype));
    }

    /**
     * Whether a request's body is JSON. One without a type is not: a page of another site could send it with the session of a
     * logged-in browser.
     */
    static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        var parts = contentType
                .toLowerCase(Locale.ROOT)
                .replace(" ", "")
                .replace("\"", "")
                .split(";", 2);
        return parts[0].equals(JSON)
                && (parts.length == 1 || !parts[1].startsWith("charset=") || parts[1].equals("charset=utf-8"));
    }
}
