package io.sunledger.intake.document;

import io.sunledger.kernel.Refused;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks at a PDF's bytes before they are parsed. PDFBox inflates whole streams into memory, those of its own structure already while
 * loading, so every stream that looks deflated is inflated here once and only counted; a deflated stream in a deflated stream is
 * counted as well. The search goes on inside what was inflated: another stream may hide there.
 */
final class PdfGuard {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MAX_STREAM = 32L * 1024 * 1024;
    private static final long MAX_TOTAL = 64L * 1024 * 1024;
    private static final int TOTAL_RATIO = 20;

    private final byte[] content;
    private final long allowed;
    private long inflated;

    private PdfGuard(byte[] content) {
        this.content = content;
        this.allowed = MAX_TOTAL + (long) TOTAL_RATIO * content.length;
    }

    static void check(byte[] content) {
        new PdfGuard(content).checkStreams();
    }

    static Refused bomb() {
        return Refused.of(Refused.Kind.TOO_LARGE, "document.bomb", MAX_STREAM / 1024 / 1024);
    }

    private void checkStreams() {
        for (int at = 0; at + STREAM.length + 4 < content.length; at++) {
            if (content[at] == 's' && isStreamAt(at)) {
                int data = at + STREAM.length;
                while (data < content.length - 2
                        && (content[data] == '\r' || content[data] == '\n' || content[data] == ' ')) {
                    data++;
                }
                if (isDeflated(content[data], content[data + 1])) {
                    inflate(data);
                }
            }
        }
    }

    private boolean isStreamAt(int at) {
        for (int i = 1; i < STREAM.length; i++) {
            if (content[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at < 3 || content[at - 1] != 'd' || content[at - 2] != 'n';
    }

    private void inflate(int from) {
        var outer = new Inflater();
        var inner = new Inflater();
        try {
            outer.setInput(content, from, content.length - from);
            var buffer = new byte[32 * 1024];
            long size = 0;
            boolean twice = false;
            for (int n = outer.inflate(buffer); n > 0; n = outer.inflate(buffer)) {
                twice = size == 0 && n > 1 ? isDeflated(buffer[0], buffer[1]) : twice;
                size += n;
                count(n, size);
                if (twice) {
                    inner.setInput(buffer, 0, n);
                    twice = inflateInner(inner);
                }
            }
        } catch (DataFormatException e) {
            // a damaged stream ends where it is damaged; whether that matters is the parser's affair
        } finally {
            outer.end();
            inner.end();
        }
    }

    private boolean inflateInner(Inflater inner) {
        var buffer = new byte[32 * 1024];
        try {
            for (int n = inner.inflate(buffer); n > 0; n = inner.inflate(buffer)) {
                count(n, inner.getBytesWritten());
            }
            return true;
        } catch (DataFormatException e) {
            return false;
        }
    }

    private void count(int more, long size) {
        inflated += more;
        if (size > MAX_STREAM || inflated > allowed) {
            throw bomb();
        }
    }

    private static boolean isDeflated(byte first, byte second) {
        return (first & 0x0F) == 8 && ((first & 0xFF) << 8 | (second & 0xFF)) % 31 == 0;
    }
}
