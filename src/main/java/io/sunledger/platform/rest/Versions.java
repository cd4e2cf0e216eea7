package io.sunledger.platform.rest;

import io.sunledger.kernel.Refused;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A thing's version as its entity tag: {@code "7"} (RFC 9110, 8.8.3 and 13.1.1). */
public final class Versions {
    private Versions() {}

    /**
     * The version that {@code If-Match} names.
     *
     * @throws Refused version.required (428) where the header is missing, version.unreadable where it is no tag of ours
     */
    public static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refused.of(Refused.Kind.UNCONDITIONAL, "version.required");
        }
        try {
            return Integer.parseInt(ifMatch.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            throw new Refused("version.unreadable", ifMatch);
        }
    }

    /** The thing, with its version as entity tag. */
    public static <T> RestResponse<T> tagged(T thing, int version) {
        return RestResponse.ResponseBuilder.ok(thing)
                .header("ETag", '"' + Integer.toString(version) + '"')
                .build();
    }
}
