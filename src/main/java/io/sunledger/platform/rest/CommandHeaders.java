package io.sunledger.platform.rest;

import jakarta.ws.rs.HeaderParam;
import org.jspecify.annotations.Nullable;

/** On which state of a thing a command was decided, and the command's own key. */
public record CommandHeaders(
        @HeaderParam("If-Match") @Nullable String ifMatch,
        @HeaderParam("Idempotency-Key") @Nullable String key) {
    /** @throws io.sunledger.kernel.Refused version.required, version.unreadable */
    public int expectedVersion() {
        return Versions.required(ifMatch);
    }
}
