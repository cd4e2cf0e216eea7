package io.sunledger.kernel;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/**
 * How alike two Chinese texts are: the pairs of neighbouring characters that both have, rare ones counting more than those that
 * every text has (政务公开, 信息公开). Digits, punctuation and particles say nothing: a year alone does not make two tasks differ.
 *
 * <p>Texts in traditional characters are as alike to those in simplified ones as they would be printed so: a district's website
 * may offer its plan in both.
 *
 * <p>A short text that stands whole in a long one is alike to it, though less than to itself.
 */
public final class TextLikeness {
    /** How much the longer text counts; the rest is the shorter one's. */
    private static final double LONGER = 0.2;

    /** From here on two tasks say much the same; below, they share the words of the trade. Tried on made-up pairs. */
    public static final double ALIKE = 0.3;

    /** Words that join others and say nothing of their own. */
    private static final String PARTICLES = "的和在等及与对并将以";

    private final Map<String, int[]> pairs = new HashMap<>();
    private final Map<Integer, Integer> textsWith = new HashMap<>();

    private TextLikeness(Collection<String> texts) {
        for (var text : new LinkedHashSet<>(texts)) {
            var own = pairsOf(text);
            pairs.put(text, own);
            Arrays.stream(own).forEach(pair -> textsWith.merge(pair, 1, Integer::sum));
        }
    }

    /** @param texts all that will be compared: they say which pairs are rare */
    public static TextLikeness among(Collection<String> texts) {
        return new TextLikeness(texts);
    }

    /** From 0, nothing in common, to 1, the same. */
    public double of(String one, String other) {
        var a = pairs.computeIfAbsent(one, TextLikeness::pairsOf);
        var b = pairs.computeIfAbsent(other, TextLikeness::pairsOf);
        if (Arrays.equals(a, b)) {
            return a.length == 0 ? 0 : 1;
        }
        var both = weight(common(a, b));
        var all = LONGER * Math.max(weight(a), weight(b)) + (1 - LONGER) * Math.min(weight(a), weight(b));
        return all == 0 ? 0 : both / all;
    }

    private double weight(int[] some) {
        return Arrays.stream(some).mapToDouble(this::weight).sum();
    }

    private double weight(int pair) {
        return Math.log(1 + (double) pairs.size() / textsWith.getOrDefault(pair, 1));
    }

    private static int[] common(int[] a, int[] b) {
        return Arrays.stream(a)
                .filter(pair -> Arrays.binarySearch(b, pair) >= 0)
                .toArray();
    }

    private static boolean speaks(int character) {
        return Character.isLetter(character) && PARTICLES.indexOf(character) < 0;
    }

    /** Each once, in the order of their codes. */
    private static int[] pairsOf(String text) {
        var letters = Traditional.simplified(text)
                .chars()
                .filter(TextLikeness::speaks)
                .toArray();
        var pairs = new int[Math.max(0, letters.length - 1)];
        for (var i = 0; i < pairs.length; i++) {
            pairs[i] = letters[i] << Character.SIZE | letters[i + 1];
        }
        return Arrays.stream(pairs).sorted().distinct().toArray();
    }
}
