package io.sunledger.unit.domain;

/** How alike two names are: the share of characters that both have in the same order. */
final class Likeness {
    private static final double HUNDREDTH = 100;

    private Likeness() {}

    /** From 0 to 1, in hundredths; the place is not compared unless it is all there is. */
    static double of(String one, String other, Jurisdiction place) {
        var a = withoutPlace(one, place);
        var b = withoutPlace(other, place);
        var share = 2.0 * common(a, b) / (a.length() + b.length());
        return Math.round(share * HUNDREDTH) / HUNDREDTH;
    }

    private static String withoutPlace(String name, Jurisdiction place) {
        return place.withoutPlace(name).iterator().next();
    }

    // the longest common subsequence, one row at a time
    private static int common(String a, String b) {
        var row = new int[b.length() + 1];
        for (var i = 0; i < a.length(); i++) {
            var diagonal = 0;
            for (var j = 0; j < b.length(); j++) {
                var above = row[j + 1];
                row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
