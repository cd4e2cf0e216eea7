package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part of the folded text with its white space taken out, so that rules need not think of it; every character still knows
 * where it stands in the document.
 */
final class Stretch {
    private final String text;
    private final int[] offsets;
    private final int end;
    private int @Nullable [] partners;

    private Stretch(String text, int[] offsets, int end) {
        this.text = text;
        this.offsets = offsets;
        this.end = end;
    }

    /** Without any white space: a phrase broken over two lines is whole again. */
    static Stretch tight(String folded, SourceSpan span) {
        return of(folded, span, false);
    }

    /** With one line feed where lines end and one space where a space stands between two Han characters. */
    static Stretch lined(String folded, SourceSpan span) {
        return of(folded, span, true);
    }

    private static Stretch of(String folded, SourceSpan span, boolean lined) {
        var text = new StringBuilder(span.length());
        var offsets = new int[span.length()];
        char pending = 0;
        int pendingAt = 0;
        for (int i = span.from(); i < span.to(); i++) {
            char c = folded.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n') {
                pendingAt = pending == 0 ? i : pendingAt;
                pending = c == '\n' || pending == '\n' ? '\n' : ' ';
                continue;
            }
            if (lined
                    && pending != 0
                    && !text.isEmpty()
                    && (pending == '\n' || parts(text.charAt(text.length() - 1), c))) {
                offsets[text.length()] = pendingAt;
                text.append(pending);
            }
            pending = 0;
            offsets[text.length()] = i;
            text.append(c);
        }
        return new Stretch(text.toString(), Arrays.copyOf(offsets, text.length()), span.to());
    }

    private static boolean parts(char left, char right) {
        return (Han.is(left) || left == ')') && (Han.is(right) || right == '(');
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    char at(int index) {
        return text.charAt(index);
    }

    /** The character, or 0 beyond either end. */
    char peek(int index) {
        return index >= 0 && index < text.length() ? text.charAt(index) : 0;
    }

    /** The offset in the document of a character; of the end, the offset after the last character. */
    int offset(int index) {
        if (index < offsets.length) {
            return offsets[index];
        }
        return offsets.length == 0 ? end : offsets[offsets.length - 1] + 1;
    }

    /** The index of the first character at or behind an offset in the document. */
    int indexOf(int offset) {
        int found = Arrays.binarySearch(offsets, offset);
        return found < 0 ? -found - 1 : found;
    }

    /** Where a part of this stretch stands in the document. */
    SourceSpan span(int from, int to) {
        if (from >= to) {
            return new SourceSpan(offset(from), offset(from));
        }
        return new SourceSpan(offsets[from], offsets[to - 1] + 1);
    }

    /** Where the bracket opened at {@code open} closes, if before {@code limit}; -1 where it does not. */
    int closing(int open, int limit) {
        int closing = partners()[open] - 1;
        return closing < limit ? closing : -1;
    }

    /** For each opening bracket the index after its closing one; 0 where none closes it. */
    private int[] partners() {
        if (partners == null) {
            partners = new int[text.length()];
            var open = new int[text.length()];
            int depth = 0;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == '(') {
                    open[depth++] = i;
                } else if (text.charAt(i) == ')' && depth > 0) {
                    partners[open[--depth]] = i + 1;
                }
            }
        }
        return partners;
    }
}
