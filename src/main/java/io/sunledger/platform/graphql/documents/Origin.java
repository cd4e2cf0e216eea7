package io.sunledger.platform.graphql.documents;

import io.vertx.core.http.HttpHeaders;
import java.util.Locale;

/** Where an answer comes from, as {@code Cache-Status} says it (RFC 9211). */
enum Origin {
    MEMORY("sunledger; hit"),
    SHARED("sunledger; fwd=miss; collapsed"),
    MADE("sunledger; fwd=miss");

    private final CharSequence header;

    Origin(String header) {
        this.header = HttpHeaders.createOptimized(header);
    }

    CharSequence header() {
        return header;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
