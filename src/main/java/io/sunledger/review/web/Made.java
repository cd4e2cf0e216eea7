package io.sunledger.review.web;

import io.sunledger.platform.rest.Versions;
import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** On which state of a thing a change is made, and under which key. */
public record Made(
        @HeaderParam("If-Match") @Nullable String ifMatch,
        @HeaderParam("Idempotency-Key") @Nullable String key) {
    /** @throws io.sunledger.kernel.Refused version.required, version.unreadable */
    int on() {
        return Versions.required(ifMatch);
    }
}
