package io.sunledger.intake.reading;

import java.math.BigDecimal;

/** Numbers as plans write them: 12, 1.2万, 十二, 二十三, 两, 二〇二二. */
final class Numerals {
    /** Characters of a written number. */
    static final String HAN = "〇零一二两三四五六七八九十百";

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final int NONE = -1;

    private Numerals() {}

    /** The whole number that the text writes, at most five digits long; -1 where it writes none. */
    static int of(CharSequence text) {
        if (text.length() == 0 || text.length() > 5) {
            return NONE;
        }
        return Han.isDigit(text.charAt(0))
                ? arabic(text)
                : han(text.toString().replace('零', '〇').replace('两', '二'));
    }

    /** The amount written in digits with 万 or 亿, or in Han characters; null where it is none. */
    static BigDecimal amount(String text) {
        var factor = BigDecimal.ONE;
        var digits = text;
        if (text.endsWith("万")) {
            factor = BigDecimal.valueOf(10_000);
        } else if (text.endsWith("亿")) {
            factor = BigDecimal.valueOf(100_000_000);
        }
        if (factor != BigDecimal.ONE) {
            digits = text.substring(0, text.length() - 1);
        }
        var value = Han.isDigit(digits.isEmpty() ? 'x' : digits.charAt(0))
                ? new BigDecimal(digits.replace(",", ""))
                : BigDecimal.valueOf(of(digits));
        var amount = value.multiply(factor).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private static int arabic(CharSequence text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!Han.isDigit(text.charAt(i))) {
                return NONE;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    private static int han(String text) {
        return text.indexOf('十') < 0 && text.indexOf('百') < 0 ? positional(text) : multiplied(text);
    }

    private static int positional(String text) {
        int value = 0;
        for (char c : text.toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (digit < 0) {
                return NONE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int multiplied(String text) {
        int value = 0;
        int digit = NONE;
        for (char c : text.toCharArray()) {
            if (c == '十' || c == '百') {
                value += (digit == NONE ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = NONE;
            } else if (DIGITS.indexOf(c) >= 0) {
                digit = DIGITS.indexOf(c);
            } else {
                return NONE;
            }
        }
        return value + Math.max(digit, 0);
    }
}
