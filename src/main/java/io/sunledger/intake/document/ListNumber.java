package io.sunledger.intake.document;

import java.util.Locale;

/** The ways in which a word processor writes a list's numbers. */
enum ListNumber {
    DECIMAL,
    DECIMAL_ZERO,
    FULL_WIDTH,
    UPPER_ROMAN,
    LOWER_ROMAN,
    UPPER_LETTER,
    LOWER_LETTER,
    CHINESE,
    CHINESE_LEGAL,
    CHINESE_DIGITS,
    HEAVENLY_STEM,
    EARTHLY_BRANCH,
    CIRCLED,
    BRACKETED,
    POINTED,
    /** A bullet or nothing: no number is written. */
    NONE;

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

    /** The format named so in ECMA-376 part 1, 17.18.59; what is not known there counts in decimals. */
    static ListNumber named(String format) {
        return switch (format) {
            case "bullet", "none" -> NONE;
            case "decimalZero" -> DECIMAL_ZERO;
            case "decimalFullWidth", "decimalFullWidth2" -> FULL_WIDTH;
            case "upperRoman" -> UPPER_ROMAN;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerLetter" -> LOWER_LETTER;
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting" -> CHINESE;
            case "taiwaneseCountingThousand", "koreanCounting" -> CHINESE;
            case "chineseLegalSimplified", "ideographLegalTraditional" -> CHINESE_LEGAL;
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> CHINESE_DIGITS;
            case "ideographTraditional" -> HEAVENLY_STEM;
            case "ideographZodiac" -> EARTHLY_BRANCH;
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> CIRCLED;
            case "decimalEnclosedParen" -> BRACKETED;
            case "decimalEnclosedFullstop" -> POINTED;
            default -> DECIMAL;
        };
    }

    /** The number as written; in decimals where this way of writing has no such number. */
    String of(int number) {
        return switch (this) {
            case NONE -> "";
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_ZERO -> String.format(Locale.ROOT, "%02d", number);
            case FULL_WIDTH -> shifted(Integer.toString(number), '\uFF10' - '0');
            case UPPER_ROMAN -> roman(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letter(number, 'A');
            case LOWER_LETTER -> letter(number, 'a');
            case CHINESE -> chinese(number, DIGITS, "十百千");
            case CHINESE_LEGAL -> chinese(number, LEGAL_DIGITS, "拾佰仟");
            case CHINESE_DIGITS -> digits(number);
            case HEAVENLY_STEM -> cycle(number, "甲乙丙丁戊己庚辛壬癸");
            case EARTHLY_BRANCH -> cycle(number, "子丑寅卯辰巳午未申酉戌亥");
            case CIRCLED -> single(number, '①');
            case BRACKETED -> single(number, '⑴');
            case POINTED -> single(number, '⒈');
        };
    }

    private static String chinese(int number, String digits, String units) {
        if (number <= 0 || number > 9999) {
            return Integer.toString(number);
        }
        var written = new StringBuilder();
        var decimal = Integer.toString(number);
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            int power = decimal.length() - 1 - i;
            if (digit != 0) {
                written.append(digits.charAt(digit)).append(power == 0 ? "" : units.charAt(power - 1));
            } else if (number % Math.pow(10, power) != 0 && decimal.charAt(i + 1) != '0') {
                written.append('零');
            }
        }
        // 10 to 19 are written 十, 十一; 壹拾 keeps its digit
        boolean teen = number >= 10 && number < 20 && digits.equals(DIGITS);
        return teen ? written.substring(1) : written.toString();
    }

    private static String digits(int number) {
        var written = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> written.append(c == '-' ? '-' : DIGITS.charAt(c - '0')));
        return written.toString();
    }

    private static String shifted(String decimal, int by) {
        var written = new StringBuilder();
        decimal.chars().forEach(c -> written.append((char) (c + by)));
        return written.toString();
    }

    private static String roman(int number) {
        if (number <= 0 || number > 3999) {
            return Integer.toString(number);
        }
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] letters = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        var written = new StringBuilder();
        int rest = number;
        for (int i = 0; i < values.length; i++) {
            written.append(letters[i].repeat(rest / values[i]));
            rest %= values[i];
        }
        return written.toString();
    }

    // after z come aa, bb, cc
    private static String letter(int number, char first) {
        if (number <= 0 || number > 26 * 20) {
            return Integer.toString(number);
        }
        return String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
    }

    private static String cycle(int number, String signs) {
        return number <= 0 ? Integer.toString(number) : String.valueOf(signs.charAt((number - 1) % signs.length()));
    }

    private static String single(int number, char first) {
        return number < 1 || number > 20 ? Integer.toString(number) : String.valueOf((char) (first + number - 1));
    }
}
