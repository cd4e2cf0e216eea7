package io.sunledger.platform.rate;

import java.time.Duration;

/**
 * How many requests are allowed in a window.
 *
 * @param name as clients see it
 * @param quota how many, at once or over the window
 * @param header {@code "account";q=1200;w=60}, the value of {@code RateLimit-Policy} (draft-ietf-httpapi-ratelimit-headers-10)
 * @param window in nanoseconds
 * @param gap how long it takes until one more is allowed, in nanoseconds
 */
record Policy(String name, int quota, String header, long window, long gap) {
    static Policy of(String name, int quota, Duration window) {
        if (quota < 1) {
            throw new IllegalArgumentException("the rate of " + name + " allows nothing");
        }
        var header = '"' + name + "\";q=" + quota + ";w=" + window.toSeconds();
        return new Policy(name, quota, header, window.toNanos(), window.toNanos() / quota);
    }
}
