package io.sunledger.intake.reading;

import java.text.Normalizer;

/**
 * Folds a text to the one spelling that the rules are written in, character by character, so that offsets stay what they were:
 *
 * <ul>
 *   <li>wide forms become narrow ones: １（：，；） 1(:,;)
 *   <li>all kinds of brackets become ( ), corner quotes become “ ”, dashes become -
 *   <li>white space of all kinds becomes a space, line ends become a line feed; a tab stays
 *   <li>traditional characters become simplified ones, as far as the rules and units' names use them
 *   <li>compatibility ideographs and radicals, as PDFs hold them, become the common characters
 * </ul>
 */
final class Folding {
    private static final char[] TABLE = table();

    private Folding() {}

    static String fold(String text) {
        var folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[text.charAt(i)];
        }
        return new String(folded);
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = (char) c;
        }
        compatibilityForms(table);
        map(table, "﹝〔[［【〖{｛", "((((((((");
        map(table, "﹞〕]］】〗}｝", "))))))))");
        map(table, "「」『』", "“”“”");
        map(table, "﹑︰﹕﹔﹐﹒○", "、::;,.〇");
        map(table, "—–－～〜~―", "-------");
        for (char space : "\r\u0085\u00a0\u1680\u200b\u200c\u200d\u2060\u3000\ufeff\u00ad".toCharArray()) {
            table[space] = ' ';
        }
        for (char space = '\u2000'; space <= '\u200a'; space++) {
            table[space] = ' ';
        }
        map(table, "\u2028\u2029\u000b\f", "\n\n\n\n");
        map(table, TraditionalForms.TRADITIONAL, TraditionalForms.SIMPLIFIED);
        return table;
    }

    private static void compatibilityForms(char[] table) {
        fold(table, '\u2e80', '\u2fdf');
        fold(table, '\uf900', '\ufaff');
        fold(table, '\uff01', '\uff5e');
        fold(table, '\ufe50', '\ufe6b');
    }

    private static void fold(char[] table, char first, char last) {
        for (char c = first; c <= last; c++) {
            var normal = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
            if (normal.length() == 1) {
                table[c] = normal.charAt(0);
            }
        }
    }

    private static void map(char[] table, String from, String to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to.charAt(i);
        }
    }
}
