package io.sunledger.platform.tracing;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The trace that a caller says it is in (W3C Trace Context), and none where it says none. What callers put into {@code tracestate} and
 * {@code baggage} is not passed on: it may say anything.
 */
final class TraceParent {
    private static final Pattern FORM = Pattern.compile("00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})");

    private TraceParent() {}

    static SpanContext of(@Nullable String header) {
        var said = FORM.matcher(header == null ? "" : header);
        if (said.matches() && TraceId.isValid(said.group(1)) && SpanId.isValid(said.group(2))) {
            return remote(said.group(1), said.group(2), TraceFlags.fromHex(said.group(3), 0));
        }
        return SpanContext.getInvalid();
    }

    /** The id of that trace; of a new one where there is none. */
    static String idOf(SpanContext caller) {
        var random = ThreadLocalRandom.current();
        // an id of zeroes is none
        return caller.isValid() ? caller.getTraceId() : TraceId.fromLongs(random.nextLong(), random.nextLong() | 1);
    }

    private static SpanContext remote(String trace, String span, TraceFlags flags) {
        return SpanContext.createFromRemoteParent(trace, span, flags, TraceState.getDefault());
    }
}
