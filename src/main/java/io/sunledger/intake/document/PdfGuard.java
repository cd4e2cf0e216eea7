package io.sunledger.intake.document;

import io.sunledger.kernel.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a PDF's bytes before they are parsed. PDFBox unpacks whole streams into memory, those of its own structure already while
 * loading, so every stream is unpacked here once and only counted: by what it looks like, and by the filters that it declares where
 * those are others or several.
 */
final class PdfGuard {
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final long MAX_STREAM = 32L * 1024 * 1024;
    private static final int MAX_DECODED = 16 * 1024 * 1024;
    private static final long MAX_TOTAL = 64L * 1024 * 1024;
    private static final int TOTAL_RATIO = 20;
    private static final int DICTIONARY = 1024;
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(?:\\[([^\\]]*)\\]|(/[^\\s/<>\\[\\]()]+))");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final List<String> UNPACKED = List.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL");

    private final byte[] content;
    private final long allowed;
    private long unpacked;

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

    // the search goes on inside what was unpacked: another stream may hide there
    private void checkStreams() {
        for (int at = 0; at + STREAM.length + 4 < content.length; at++) {
            if (content[at] == 's' && isStreamAt(at)) {
                int data = at + STREAM.length;
                while (data < content.length - 2
                        && (content[data] == '\r' || content[data] == '\n' || content[data] == ' ')) {
                    data++;
                }
                if ((content[data] & 0x0F) == 8
                        && ((content[data] & 0xFF) << 8 | (content[data + 1] & 0xFF)) % 31 == 0) {
                    inflate(data);
                }
                var filters = filters(at);
                if (filters.size() > 1
                        || (filters.size() == 1 && !filters.get(0).startsWith("Fl"))) {
                    decode(data, filters);
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

    private List<String> filters(int stream) {
        int from = Math.max(0, stream - DICTIONARY);
        var before = new String(content, from, stream - from, StandardCharsets.ISO_8859_1);
        var dictionary = ESCAPED.matcher(before.substring(Math.max(0, before.lastIndexOf(" obj"))))
                .replaceAll(m -> "\\" + (char) Integer.parseInt(m.group(1), 16));
        var filter = FILTER.matcher(dictionary);
        if (!filter.find()) {
            return List.of();
        }
        var names = filter.group(1) == null ? filter.group(2) : filter.group(1);
        return Pattern.compile("/")
                .splitAsStream(names.strip())
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }

    private void inflate(int from) {
        var inflater = new Inflater();
        try {
            inflater.setInput(content, from, content.length - from);
            var buffer = new byte[32 * 1024];
            long size = 0;
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                size += n;
                count(n, size, MAX_STREAM);
            }
        } catch (DataFormatException e) {
            // a damaged stream ends where it is damaged; whether that matters is the parser's affair
        } finally {
            inflater.end();
        }
    }

    private void decode(int from, List<String> filters) {
        byte @Nullable [] data = null;
        for (var name : filters) {
            if (!UNPACKED.contains(name)) {
                return;
            }
            var in = data == null
                    ? new ByteArrayInputStream(content, from, content.length - from)
                    : new ByteArrayInputStream(data);
            var out = new Counted();
            try {
                FilterFactory.INSTANCE.getFilter(name).decode(in, out, new COSDictionary(), 0, DecodeOptions.DEFAULT);
            } catch (IOException | RuntimeException e) {
                if (e instanceof Refused refused) {
                    throw refused;
                }
            }
            data = out.toByteArray();
        }
    }

    private void count(int more, long size, long limit) {
        unpacked += more;
        if (size > limit || unpacked > allowed) {
            throw bomb();
        }
    }

    private final class Counted extends ByteArrayOutputStream {
        @Override
        public synchronized void write(int b) {
            count(1, size() + 1L, MAX_DECODED);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            count(length, (long) size() + length, MAX_DECODED);
            super.write(bytes, offset, length);
        }
    }
}
