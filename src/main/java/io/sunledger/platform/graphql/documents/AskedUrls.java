package io.sunledger.platform.graphql.documents;

import com.github.benmanes.caffeine.cache.Cache;
import io.sunledger.platform.Memory;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What addresses that were read before ask: to read them again costs more than to look them up. */
@ApplicationScoped
class AskedUrls {
    static final String AFTER = "readAfter";

    private static final long MOST_OCTETS = 8_000_000;
    private static final int LONGEST = 4_000;

    private final Cache<String, Asked> known = Memory.ofWeight(
            MOST_OCTETS,
            (query, asked) -> 400 + 2 * (query.length() + asked.variables().length()));

    @Nullable
    Asked find(RoutingContext request) {
        var query = request.request().query();
        return query == null ? null : known.getIfPresent(query);
    }

    /** A document that retires is looked up each time: on which day it ends is not in its address. */
    void remember(RoutingContext request, TrustedDocument document, Asked asked) {
        var query = request.request().query();
        if (request.request().method() == HttpMethod.GET
                && query != null
                && query.length() <= LONGEST
                && !query.contains(AFTER)
                && !document.retiring()) {
            known.put(query, asked);
        }
    }
}
