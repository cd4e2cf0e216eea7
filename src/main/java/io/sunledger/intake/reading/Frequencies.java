package io.sunledger.intake.reading;

import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Work that recurs in a stated period:
 *
 * <ul>
 *   <li>每季度至少召开2次, 每月更新: the cycle behind 每, once where no count stands
 *   <li>年内…不少于3次, 全年…4场: a count within the year
 *   <li>按月监测, 逐季通报; 日监测、月统计、季通报; 季度抽查: the cycle before an act
 *   <li>一月一调度, 半年一次
 * </ul>
 *
 * 定期, 适时 and 常态化 state none; 年度 before a noun (年度报告) states none.
 */
final class Frequencies {
    private static final String COUNT = "(?<n>\\d{1,3}|[一二两三四五六七八九十]{1,3})";
    private static final String ACTS =
            "(?:监测|监管|统计|通报|考核|检查|抽查|调度|巡查|评估|评价|测评|总结|会商|督查|督办|排名|研判|巡检|排查|自查|更新|公示|点评|例会|抽检|普查|清理|培训|评议|汇总|报送|上报|复盘|讲评)";

    private static final Pattern EVERY = Pattern.compile("每个?(?<c>半年|年度?|季度?|月|周|星期|工作日|天|日)(?!度报告|报|均)"
            + "(?:[^,;。:]{0,40}?(?:" + COUNT + "(?:[-至到]\\d{1,2})?(?:次|场|期|篇|条|件|批|轮|例|个(?!工作|月|小时)|家|部|部次|场次)))?");
    private static final Pattern WITHIN_YEAR =
            Pattern.compile("(?=[年全本一当])(?<![\\d一二三四五六七八九十两])(?<c>年内|年度内|全年|本年度|一年内|当年)[^,;。:]{0,60}?"
                    + "(?:至少|不少于|不低于|不得少于|最少)?[^,;。:]{0,12}?" + COUNT + "(?:[-至到]\\d{1,2})?(?:次|场次|场|期|轮)");
    private static final Pattern BY = Pattern.compile(
            "(?:按|逐)(?<c>半年|年|季度|季|月度|月|周|日)(?:度)?(?=" + ACTS + "|开展|组织|发布|公开|公布|对|将|向|分析|梳理|推送|反馈|召开|进行|调整|报|定期)");
    private static final Pattern ACT =
            Pattern.compile("(?=[日周月季半年])(?<=^|[,;。、“”和及与或:]|坚持|实行|执行|严格|落实|推行|开展|加强|建立|健全|完善|做好|实施|组织|采取)"
                    + "(?:(?<c>日|周|月|季)" + ACTS + "|(?<long>半年度?|季度|月度|周|年度)(?:\\p{IsHan}{0,6}?)" + ACTS
                    + "|(?<year>年)(?:考核|评估|总结|通报|评价|检查))(?=[,;。、“”和及与或)]|$|制度|机制|工作机制|一次)");
    private static final Pattern ONE_BY_ONE =
            Pattern.compile("(?:一(?<c>年|季度?|月|周|日|天)(?:一" + ACTS + "|一?(?<n>一|两|二|三|\\d)次)|半年(?<h>一|两|1|2)次)");

    private static final List<Rule> RULES = List.of(
            new Rule(EVERY, "每", found -> Cycles.of(found.group("c")), found -> found.group("n")),
            new Rule(WITHIN_YEAR, "年", found -> Cycle.YEAR, found -> found.group("n")),
            new Rule(BY, "按逐", found -> Cycles.of(found.group("c")), found -> null),
            new Rule(ACT, "日周月季年", Frequencies::cycleOfAct, found -> null),
            new Rule(ONE_BY_ONE, "一半", Frequencies::cycleOfPair, Frequencies::countOfPair));

    private Frequencies() {}

    /**
     * @param signs one of these characters stands in every match
     */
    private record Rule(
            Pattern pattern, String signs, Function<Matcher, Cycle> cycle, Function<Matcher, @Nullable String> count) {}

    static List<DraftFrequency> in(Clauses clauses, Function<SourceSpan, String> printed) {
        var frequencies = new ArrayList<DraftFrequency>();
        for (var rule : RULES) {
            if (clauses.hasAnyOf(rule.signs())) {
                find(rule, clauses, printed, frequencies);
            }
        }
        frequencies.sort(Comparator.comparingInt(frequency -> frequency.span().from()));
        return frequencies;
    }

    private static void find(
            Rule rule, Clauses clauses, Function<SourceSpan, String> printed, List<DraftFrequency> frequencies) {
        var found = rule.pattern().matcher(clauses.text());
        while (found.find()) {
            int from = found.start();
            if (clauses.isInTitle(from) || clauses.isTaken(from, found.end()) || isCap(found)) {
                continue;
            }
            int to = rule.pattern() == ACT ? found.end() : clauses.end(found.end(), 16);
            var span = clauses.stretch().span(from, to);
            clauses.take(from, to);
            var cycle = rule.cycle().apply(found);
            frequencies.add(new DraftFrequency(
                    printed.apply(span), cycle, times(rule.count().apply(found)), span, Origin.READ));
        }
    }

    private static int times(@Nullable String written) {
        return written == null ? 1 : Math.max(1, Numerals.of(written));
    }

    private static Cycle cycleOfAct(Matcher found) {
        if (found.group("c") != null) {
            return Cycles.of(found.group("c"));
        }
        return found.group("long") == null ? Cycle.YEAR : Cycles.of(found.group("long"));
    }

    private static Cycle cycleOfPair(Matcher found) {
        return found.group("c") == null ? Cycle.HALF_YEAR : Cycles.of(found.group("c"));
    }

    private static @Nullable String countOfPair(Matcher found) {
        return found.group("c") == null ? found.group("h") : found.group("n");
    }

    /** 不超过: a cap is no frequency. */
    private static boolean isCap(Matcher found) {
        return found.group().contains("不超过") || found.group().contains("最多");
    }
}
