package io.sunledger.export.sheet;

/**
 * A text that begins like a formula would be run as one by a spreadsheet program that opens a CSV, so an apostrophe is put before it;
 * one that begins with an apostrophe gets another, so that taking one away gives back what was there.
 */
final class CsvCells {
    private static final String FORMULA = "=+-@\t\r\n'＝＋－＠";

    private CsvCells() {}

    static String guarded(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }

    static String unguarded(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }
}
