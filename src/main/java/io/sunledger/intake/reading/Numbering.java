package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that begin a heading or a point, from the highest level to the lowest: 第一部分, 一、, (一), 1., (1), ①.
 *
 * @param span the number as printed, with its mark: "(一)", "1."
 * @param value what it counts
 */
record Numbering(Level level, SourceSpan span, int value) {

    /** The levels in the order in which official documents nest them (GB/T 9704-2012, 7.3.3). */
    enum Level {
        CHAPTER,
        HAN,
        HAN_IN_BRACKETS,
        ARABIC,
        ARABIC_IN_BRACKETS,
        CIRCLED
    }

    private static final String CHAPTER_MARKS = "部章篇";
    private static final int LONGEST = 4;

    /** The number that stands at an offset; null where none does. */
    static @Nullable Numbering at(String text, int from, int limit) {
        if (from >= limit) {
            return null;
        }
        char first = text.charAt(from);
        if (first == '(') {
            return inBrackets(text, from, limit);
        }
        if (first >= '①' && first <= '⑳') {
            return new Numbering(Level.CIRCLED, new SourceSpan(from, from + 1), first - '①' + 1);
        }
        if (first == '第') {
            return chapter(text, from, limit);
        }
        return Han.isDigit(first) ? arabic(text, from, limit) : han(text, from, limit);
    }

    private static @Nullable Numbering inBrackets(String text, int from, int limit) {
        int digits = skipSpaces(text, from + 1, limit);
        int end = run(text, digits, limit);
        int close = skipSpaces(text, end, limit);
        if (end == digits || close >= limit || text.charAt(close) != ')') {
            return null;
        }
        var level = Han.isDigit(text.charAt(digits)) ? Level.ARABIC_IN_BRACKETS : Level.HAN_IN_BRACKETS;
        int mark = close + 1;
        return of(level, new SourceSpan(from, mark), text.substring(digits, end));
    }

    private static @Nullable Numbering chapter(String text, int from, int limit) {
        int end = run(text, from + 1, limit);
        if (end == from + 1 || end >= limit || CHAPTER_MARKS.indexOf(text.charAt(end)) < 0) {
            return null;
        }
        int mark = end + 1 < limit && text.charAt(end) == '部' && text.charAt(end + 1) == '分' ? end + 2 : end + 1;
        return of(Level.CHAPTER, new SourceSpan(from, mark), text.substring(from + 1, end));
    }

    private static @Nullable Numbering arabic(String text, int from, int limit) {
        int end = run(text, from, limit);
        int mark = skipSpaces(text, end, limit);
        if (mark >= limit || ".、)".indexOf(text.charAt(mark)) < 0 || end - from > 3) {
            return null;
        }
        boolean decimal = text.charAt(mark) == '.' && mark + 1 < limit && Han.isDigit(text.charAt(mark + 1));
        if (decimal && !yearFollows(text, mark + 1, limit)) {
            return null;
        }
        var level = text.charAt(mark) == ')' ? Level.ARABIC_IN_BRACKETS : Level.ARABIC;
        return of(level, new SourceSpan(from, mark + 1), text.substring(from, end));
    }

    /** "1.2022年…" is point 1; "1.2万" is no point. */
    private static boolean yearFollows(String text, int from, int limit) {
        return from + 4 < limit && text.startsWith("20", from) && text.charAt(from + 4) == '年';
    }

    private static @Nullable Numbering han(String text, int from, int limit) {
        int end = run(text, from, limit);
        int mark = skipSpaces(text, end, limit);
        if (end == from || mark >= limit || "、.".indexOf(text.charAt(mark)) < 0) {
            return null;
        }
        return of(Level.HAN, new SourceSpan(from, mark + 1), text.substring(from, end));
    }

    private static @Nullable Numbering of(Level level, SourceSpan span, String written) {
        int value = Numerals.of(written);
        return value > 0 && value < 1000 ? new Numbering(level, span, value) : null;
    }

    /** The end of the digits, all Arabic or all Han, that begin at an offset. */
    private static int run(String text, int from, int limit) {
        int end = from;
        boolean arabic = from < limit && Han.isDigit(text.charAt(from));
        while (end < limit && end - from < LONGEST + 1) {
            char c = text.charAt(end);
            if (arabic ? !Han.isDigit(c) : Numerals.HAN.indexOf(c) < 0) {
                break;
            }
            end++;
        }
        return end;
    }

    private static int skipSpaces(String text, int from, int limit) {
        int at = from;
        while (at < limit && at - from < 3 && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }
}
