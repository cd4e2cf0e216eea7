package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The documents that a text names:
 *
 * <ul>
 *   <li>《title》(number): both, whatever the brackets (〔〕 [] () ［］), also where a line ends within
 *   <li>a number alone, behind a comma or the words that lead to it (根据, 和, …)
 *   <li>《title》 alone, where it is a notice or plan on openness: the number may be left out
 *   <li>no laws and rules (条例, 办法, …): they bind, but they are no plans. Orders (令第711号) have no number of this shape
 * </ul>
 */
public final class References {
    private static final String NUMBERED =
            "(?<word>\\p{IsHan}{1,15}[发函字府办政规电文令通厅委局会])\\((?<year>(?:19|20)\\d\\d)\\)第?(?<serial>\\d{1,4})号";
    private static final String QUOTED = "《(?<title>(?:[^《》]|《[^《》]{1,100}》){2,120})》";
    private static final Pattern NAMED =
            Pattern.compile(QUOTED + "(?:[(,]?" + NUMBERED + ")?|" + NUMBERED.replace("<", "<alone"));

    /** Words that lead to a number, or end the title above it, and are not part of it. */
    private static final Pattern LEADING =
            Pattern.compile("^.*(?:根据|按照|依据|依照|贯彻|落实|结合|转发|执行|对照|参照|遵照|文件|文号为|文号|通知|意见|方案|要点|以及|及|和|与|见|是)");

    private static final Pattern LAW = Pattern.compile(".*(?:条例|法|办法|规定|细则|决定|指南|目录|标准|规范)$");
    private static final Pattern ON_OPENNESS = Pattern.compile(".*(?:政务公开|信息公开).*(?:要点|通知|意见|方案|安排|规划|纲要|分工)$");

    private References() {}

    /** In the text's order, each as often as it is named. */
    public static List<Reference> in(String text) {
        var source = SourceText.of(text);
        var stretch = Stretch.tight(source.folded(), new SourceSpan(0, text.length()));
        var found = new ArrayList<Reference>();
        var named = NAMED.matcher(stretch.text());
        while (named.find()) {
            var reference = reference(named, stretch);
            if (reference != null) {
                found.add(reference);
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable Reference reference(Matcher named, Stretch stretch) {
        var title = named.group("title");
        if (title == null) {
            var word = named.group("aloneword");
            var leading = leading(word);
            var number = number(word.substring(leading), named.group("aloneyear"), named.group("aloneserial"));
            return word.length() - leading < 2
                    ? null
                    : new Reference(null, number, stretch.span(named.start() + leading, named.end()));
        }
        if (LAW.matcher(title).matches()) {
            return null;
        }
        if (named.group("word") == null) {
            return ON_OPENNESS.matcher(title).matches()
                    ? new Reference(title, null, stretch.span(named.start(), named.end()))
                    : null;
        }
        var number = number(named.group("word"), named.group("year"), named.group("serial"));
        return new Reference(title, number, stretch.span(named.start(), named.end()));
    }

    private static int leading(String word) {
        var leading = LEADING.matcher(word);
        return leading.find() ? leading.end() : 0;
    }

    private static String number(String word, String year, String serial) {
        return word + '〔' + year + '〕' + Integer.parseInt(serial) + '号';
    }
}
