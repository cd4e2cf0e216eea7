package io.sunledger.unit.domain;

import io.sunledger.kernel.Traditional;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** The same name, however it is printed: widths, brackets, blanks, and traditional characters. */
final class Spelling {
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Zs}\\p{Cf}]+");
    private static final Pattern OPENING = Pattern.compile("[〔【\\[{〈《]");
    private static final Pattern CLOSING = Pattern.compile("[〕】\\]}〉》]");
    private static final Pattern SECOND = Pattern.compile("(.{2,})\\((.{2,})\\)");
    private static final Pattern SIGN = Pattern.compile("^(加?挂)|(的?牌子)$");

    private Spelling() {}

    /** One spelling for all ways to print a name, characters left as they are. */
    static String printed(String name) {
        var narrow = Normalizer.normalize(name, Normalizer.Form.NFKC);
        var opened = OPENING.matcher(BLANK.matcher(narrow).replaceAll("")).replaceAll("(");
        return CLOSING.matcher(opened).replaceAll(")");
    }

    /** The same in simplified characters. */
    static String simplified(String name) {
        return Traditional.simplified(printed(name));
    }

    /** The two names of one body, 市委改革办(市政务办); none where the bracket is within the name, 各县(市、区)政府. */
    static List<String> bothNames(String spelling) {
        var second = SECOND.matcher(spelling);
        return second.matches() && second.group(1).indexOf('(') < 0
                ? List.of(second.group(1), SIGN.matcher(second.group(2)).replaceAll(""))
                : List.of();
    }
}
