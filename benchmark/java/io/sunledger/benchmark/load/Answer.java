package io.sunledger.benchmark.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Takes in an HTTP/1.1 answer as it arrives, and tells when it is whole. It looks at no more than it must. */
final class Answer {
    private enum State {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER,
        WHOLE
    }

    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private final ByteArrayOutputStream head = new ByteArrayOutputStream(512);
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final boolean kept;
    private State state = State.HEAD;
    private int matched;
    private long left;
    private int status;
    private long octets;

    /** @param kept whether the body is kept, or only counted */
    Answer(boolean kept) {
        this.kept = kept;
    }

    void restart() {
        head.reset();
        body.reset();
        state = State.HEAD;
        matched = 0;
        octets = 0;
    }

    /** Takes what is there, up to the answer's end; true when the answer is whole. */
    boolean take(ByteBuffer in) {
        while (in.hasRemaining() && state != State.WHOLE) {
            switch (state) {
                case HEAD -> head(in);
                case BODY -> body(in, State.WHOLE);
                case CHUNK -> body(in, State.CHUNK_END);
                case CHUNK_SIZE, CHUNK_END, TRAILER -> line(in);
                case WHOLE -> throw new IllegalStateException();
            }
        }
        return state == State.WHOLE;
    }

    private void head(ByteBuffer in) {
        while (in.hasRemaining() && matched < HEAD_END.length) {
            var octet = in.get();
            head.write(octet);
            matched = octet == HEAD_END[matched] ? matched + 1 : octet == '\r' ? 1 : 0;
        }
        if (matched == HEAD_END.length) {
            matched = 0;
            understand(head.toString(StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
            head.reset();
        }
    }

    private void understand(String text) {
        status = Integer.parseInt(text.substring(9, 12));
        var length = text.indexOf("\r\ncontent-length:");
        if (length >= 0) {
            left = Long.parseLong(
                    text.substring(length + 17, text.indexOf('\r', length + 2)).strip());
            state = left == 0 ? State.WHOLE : State.BODY;
        } else if (text.contains("\r\ntransfer-encoding: chunked")) {
            state = State.CHUNK_SIZE;
        } else {
            state = State.WHOLE;
        }
    }

    private void body(ByteBuffer in, State then) {
        var here = (int) Math.min(left, in.remaining());
        if (kept || status / 100 != 2) {
            body.write(in.array(), in.arrayOffset() + in.position(), here);
        }
        in.position(in.position() + here);
        octets += here;
        left -= here;
        if (left == 0) {
            state = then;
        }
    }

    private void line(ByteBuffer in) {
        var octet = in.get();
        head.write(octet);
        if (octet == '\n') {
            var line = head.toString(StandardCharsets.ISO_8859_1).strip();
            head.reset();
            state = after(line);
        }
    }

    private State after(String line) {
        return switch (state) {
            case CHUNK_END -> State.CHUNK_SIZE;
            case TRAILER -> line.isEmpty() ? State.WHOLE : State.TRAILER;
            default -> {
                left = Long.parseLong(line.split(";")[0].strip(), 16);
                yield left == 0 ? State.TRAILER : State.CHUNK;
            }
        };
    }

    boolean isGood() {
        return status / 100 == 2;
    }

    int status() {
        return status;
    }

    byte[] body() {
        return body.toByteArray();
    }

    long octets() {
        return octets;
    }
}
