package io.sunledger.kernel;

/**
 * A stretch of a document's text, as offsets in UTF-16 units.
 *
 * @param from the first character's offset, from 0
 * @param to the offset after the last character; at least {@code from}
 */
public record SourceSpan(int from, int to) {
    public SourceSpan {
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("not a span: " + from + ".." + to);
        }
    }

    public String of(CharSequence text) {
        return text.subSequence(from, to).toString();
    }

    public int length() {
        return to - from;
    }

    public boolean contains(SourceSpan other) {
        return from <= other.from && other.to <= to;
    }
}
