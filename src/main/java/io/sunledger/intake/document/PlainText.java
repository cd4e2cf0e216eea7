package io.sunledger.intake.document;

import io.sunledger.kernel.Refused;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters, strictly: a byte order mark decides; else UTF-16 shows by its zero bytes; else UTF-8, GB18030 and Big5 are
 * tried in that order.
 */
final class PlainText {
    /** The most that a document's text may have, in UTF-16 units: some twenty times the longest plan that we know of. */
    static final int MAX_CHARACTERS = 2_000_000;

    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");

    private PlainText() {}

    static String decode(byte[] content) {
        var marked = marked(content);
        if (marked != null) {
            return strictly(content, marked);
        }
        var text = decoded(content, StandardCharsets.UTF_8);
        if (text == null) {
            text = chinese(content);
        }
        if (text == null) {
            throw new Refused("document.encoding", "UTF-8", firstError(content, StandardCharsets.UTF_8));
        }
        return notRubbish(text);
    }

    /** The text with one kind of line end, without byte order mark and zero characters, ended by a line feed. */
    static String clean(String text) {
        if (text.length() > MAX_CHARACTERS) {
            throw tooLong();
        }
        var clean = text.replaceAll("\r\n?|[\u000B\f\u0085\u2028\u2029]", "\n").replaceAll("^\uFEFF|\0", "");
        return clean.endsWith("\n") ? clean : clean + "\n";
    }

    static Refused tooLong() {
        return Refused.of(Refused.Kind.TOO_LARGE, "document.tooLong", MAX_CHARACTERS);
    }

    /** The encoding that a byte order mark or the pattern of zero bytes shows; null where neither does. */
    static @Nullable Charset marked(byte[] content) {
        if (startsWith(content, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return unmarkedUtf16(content);
    }

    /** The text in this encoding, or null where a byte does not fit it. */
    static @Nullable String decoded(byte[] content, Charset charset) {
        try {
            return strict(charset).decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** GB18030, or Big5 where only that explains the commas: read as GB18030 they would be private characters. */
    static @Nullable String chinese(byte[] content) {
        var simplified = decoded(content, GB18030);
        if (simplified != null && simplified.codePoints().noneMatch(PlainText::isPrivate)) {
            return simplified;
        }
        var traditional = decoded(content, BIG5);
        return traditional == null ? simplified : traditional;
    }

    private static String strictly(byte[] content, Charset charset) {
        var text = decoded(content, charset);
        if (text == null) {
            throw new Refused("document.encoding", charset.name(), firstError(content, charset));
        }
        return notRubbish(text);
    }

    // only UTF-16 has zero bytes in its text, and in the other byte order it makes no text
    private static @Nullable Charset unmarkedUtf16(byte[] content) {
        var sample = Arrays.copyOf(content, Math.min(content.length, 8192) & ~1);
        boolean hasZero = false;
        for (byte b : sample) {
            hasZero |= b == 0;
        }
        if (!hasZero || content.length % 2 != 0) {
            return null;
        }
        double little = usual(sample, StandardCharsets.UTF_16LE);
        double big = usual(sample, StandardCharsets.UTF_16BE);
        if (Math.max(little, big) < 0.9) {
            return null;
        }
        return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }

    // the share of characters that stand in plans
    private static double usual(byte[] sample, Charset charset) {
        var text = new String(sample, charset);
        long usual = text.chars()
                .filter(c -> (c >= 0x4E00 && c <= 0x9FFF)
                        || (c >= ' ' && c < 0x7F)
                        || c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || (c >= 0x3000 && c <= 0x303F)
                        || (c >= 0xFF00 && c <= 0xFFEF))
                .count();
        return (double) usual / Math.max(1, text.length());
    }

    private static String notRubbish(String text) {
        if (controls(text) > 4 + text.length() / 100) {
            throw Refused.of(Refused.Kind.UNSUPPORTED, "document.binary");
        }
        return text;
    }

    private static long controls(String text) {
        return text.chars()
                .filter(c -> (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != 0x0B && c != 0x1A)
                        || c == 0x7F
                        || c == 0xFFFF)
                .count();
    }

    private static int firstError(byte[] content, Charset charset) {
        var bytes = ByteBuffer.wrap(content);
        var decoder = strict(charset);
        var room = CharBuffer.allocate(8192);
        while (decoder.decode(bytes, room.clear(), true).isOverflow()) {}
        return bytes.position();
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static boolean isPrivate(int c) {
        return c >= 0xE000 && c <= 0xF8FF;
    }

    private static boolean startsWith(byte[] content, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
