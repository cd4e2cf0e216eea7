package io.sunledger.webhook.sending;

import org.jspecify.annotations.Nullable;

/**
 * What a receiver said.
 *
 * @param status null where it said nothing
 * @param error why there is no status, or why it counts as a failure all the same
 * @param body how the answer begins
 * @param retryAfter the header
 */
public record Answer(
        @Nullable Integer status,
        @Nullable String error,
        @Nullable String body,
        @Nullable String retryAfter) {
    private static final int GONE = 410;

    public static Answer failed(String error) {
        return new Answer(null, error, null, null);
    }

    /** Only 2xx in full is success. */
    public boolean isSuccess() {
        return error == null && status != null && status >= 200 && status < 300;
    }

    /** It wants nothing any more. */
    public boolean isGone() {
        return status != null && status == GONE;
    }
}
