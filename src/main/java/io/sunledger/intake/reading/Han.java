package io.sunledger.intake.reading;

/** Characters of the script. */
final class Han {
    private Han() {}

    static boolean is(char c) {
        return c >= '\u3400' && c <= '\u9fff' || c == '〇';
    }

    /** Whether a stretch says anything: two Han characters at least. */
    static boolean says(CharSequence text, int from, int to) {
        int count = 0;
        for (int i = from; i < to && count < 2; i++) {
            count += is(text.charAt(i)) ? 1 : 0;
        }
        return count == 2;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
