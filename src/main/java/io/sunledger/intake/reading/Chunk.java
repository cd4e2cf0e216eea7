package io.sunledger.intake.reading;

/** A short part of a stretch without the line breaks in it. */
final class Chunk {
    private final String text;
    private final int[] at;
    private final int end;
    private final boolean broken;

    private Chunk(String text, int[] at, int end, boolean broken) {
        this.text = text;
        this.at = at;
        this.end = end;
        this.broken = broken;
    }

    static Chunk of(String text, int from, int to) {
        var out = new StringBuilder(to - from);
        var at = new int[to - from];
        boolean broken = false;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == ' ') {
                broken = true;
            } else {
                at[out.length()] = i;
                out.append(c);
            }
        }
        return new Chunk(out.toString(), at, to, broken);
    }

    Chunk head(int length) {
        return new Chunk(text.substring(0, length), at, at[length - 1] + 1, broken && at[length - 1] - at[0] >= length);
    }

    String text() {
        return text;
    }

    int length() {
        return text.length();
    }

    /** The index in the stretch of a character. */
    int at(int index) {
        return at[index];
    }

    int end() {
        return end;
    }

    boolean isBroken() {
        return broken;
    }
}
