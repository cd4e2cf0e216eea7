package io.sunledger.intake.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The dates that a text names and the day on which each ends:
 *
 * <ul>
 *   <li>6月30日, 6月底, 6月: the day, the month's last day; 上旬 is the 10th, 中旬 the 20th
 *   <li>年底, 年内, 2022年底: 31 December; 上半年: 30 June; 第三季度: 30 September
 *   <li>2018年4月至2019年10月: one phrase that ends with the second date
 * </ul>
 *
 * A date without a year is in the plan's year; 明年 is the year after.
 */
final class Dates {
    private static final String YEAR = "(?:(?<y%1$s>20\\d\\d)年|(?<r%1$s>今年|本年度|本年|当年|明年|次年|翌年))?";
    private static final String POINT = "(?:(?<m%1$s>\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?"
            + "(?:(?<d%1$s>\\d{1,2})[日号]|(?<part%1$s>底|末|上旬|中旬|下旬|初|中(?!央|旬|心|共|小)))?"
            + "|(?<end%1$s>年?(?:底|末)|年终|岁末|年中|年?(?:度?内)|全年)"
            + "|(?<half%1$s>上|下)半年|(?:第|前)?(?<q%1$s>[一二三四1-4])季度(?:末|底)?)";
    private static final Pattern PHRASE =
            Pattern.compile("(?=[\\d今本当明次翌年岁上下第前十一二三四五六七八九底末度内全])(?<![\\d十每]|[一二三四五六七八九两几去上](?=年))"
                    + YEAR.formatted("1") + POINT.formatted("1") + "(?:(?:-|至|到)" + YEAR.formatted("2")
                    + POINT.formatted("2") + ")?(?<before>底?之?以?前|底?以?之?内|止)?");

    private Dates() {}

    /**
     * A date phrase.
     *
     * @param bounded whether it says that something ends then: 前, 底, 内
     * @param range whether it has a beginning too
     */
    record Phrase(int from, int to, LocalDate due, boolean bounded, boolean range) {}

    static List<Phrase> in(String text, int planYear) {
        var phrases = new ArrayList<Phrase>();
        var found = PHRASE.matcher(text);
        while (found.find()) {
            var phrase = phrase(found, planYear);
            if (phrase != null) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

    private static @Nullable Phrase phrase(Matcher found, int planYear) {
        try {
            var first = due(found, "1", planYear);
            if (first == null) {
                return null;
            }
            boolean range = has(found, "m2") || has(found, "end2") || has(found, "half2") || has(found, "q2");
            var last = range ? due(found, "2", has(found, "y1") ? first.getYear() : planYear) : first;
            if (last == null) {
                return null;
            }
            var closing = range ? "2" : "1";
            boolean bounded = has(found, "before")
                    || has(found, "part" + closing) && !"初中".contains(found.group("part" + closing))
                    || has(found, "end" + closing);
            return new Phrase(found.start(), found.end(), last, bounded, range);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static @Nullable LocalDate due(Matcher found, String n, int planYear) {
        int year = year(found, n, planYear);
        if (has(found, "m" + n)) {
            return inMonth(found, n, YearMonth.of(year, Numerals.of(found.group("m" + n))));
        }
        if (has(found, "end" + n)) {
            var words = found.group("end" + n);
            boolean named = has(found, "y" + n) || has(found, "r" + n) || words.startsWith("年") || words.equals("岁末");
            if (!named && !words.equals("全年")) {
                return null;
            }
            return words.equals("年中") ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        }
        if (has(found, "half" + n)) {
            return found.group("half" + n).equals("上") ? LocalDate.of(year, 6, 30) : LocalDate.of(year, 12, 31);
        }
        return YearMonth.of(year, 3 * Numerals.of(found.group("q" + n))).atEndOfMonth();
    }

    private static LocalDate inMonth(Matcher found, String n, YearMonth month) {
        if (has(found, "d" + n)) {
            return month.atDay(Integer.parseInt(found.group("d" + n)));
        }
        var part = has(found, "part" + n) ? found.group("part" + n) : "";
        return switch (part) {
            case "上旬", "初" -> month.atDay(10);
            case "中" -> month.atDay(15);
            case "中旬" -> month.atDay(20);
            default -> month.atEndOfMonth();
        };
    }

    private static int year(Matcher found, String n, int planYear) {
        if (has(found, "y" + n)) {
            return Integer.parseInt(found.group("y" + n));
        }
        var relative = has(found, "r" + n) ? found.group("r" + n) : "";
        return relative.equals("明年") || relative.equals("次年") || relative.equals("翌年") ? planYear + 1 : planYear;
    }

    private static boolean has(Matcher found, String group) {
        return found.group(group) != null;
    }
}
