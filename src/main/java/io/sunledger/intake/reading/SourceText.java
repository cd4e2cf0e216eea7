package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;

/** A document's text, the same text folded for the rules, and its lines. */
record SourceText(String original, String folded, List<SourceSpan> lines) {

    static SourceText of(String text) {
        var folded = Folding.fold(text);
        return new SourceText(text, folded, lines(folded));
    }

    /** The lines that say something, without the white space around them. */
    private static List<SourceSpan> lines(String folded) {
        var lines = new ArrayList<SourceSpan>();
        int from = 0;
        while (from < folded.length()) {
            int to = folded.indexOf('\n', from);
            to = to < 0 ? folded.length() : to;
            var line = trimmed(folded, from, to);
            if (line.length() > 0) {
                lines.add(line);
            }
            from = to + 1;
        }
        return List.copyOf(lines);
    }

    private static SourceSpan trimmed(String folded, int from, int to) {
        int first = from;
        int last = to;
        while (first < last && isMargin(folded.charAt(first))) {
            first++;
        }
        while (last > first && isMargin(folded.charAt(last - 1))) {
            last--;
        }
        return new SourceSpan(first, last);
    }

    /** White space, and the bars that plain-text tables have at the ends of their lines. */
    private static boolean isMargin(char c) {
        return isSpace(c) || c == '|';
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n';
    }

    /** The span without the white space at its ends. */
    SourceSpan trim(SourceSpan span) {
        return trimmed(folded, span.from(), span.to());
    }

    /** As printed. */
    String printed(SourceSpan span) {
        return span.of(original);
    }

    /** As printed, without white space. */
    String squeezed(SourceSpan span) {
        var out = new StringBuilder(span.length());
        for (int i = span.from(); i < span.to(); i++) {
            if (!isSpace(folded.charAt(i))) {
                out.append(original.charAt(i));
            }
        }
        return out.toString();
    }

    /** Folded, without white space: what rules compare. */
    String plain(SourceSpan span) {
        var kept = new char[span.length()];
        int count = 0;
        for (int i = span.from(); i < span.to(); i++) {
            char c = folded.charAt(i);
            if (!isSpace(c)) {
                kept[count++] = c;
            }
        }
        return new String(kept, 0, count);
    }

    /** The index of the first line that ends after the offset. */
    int lineAt(int offset) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).to() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
