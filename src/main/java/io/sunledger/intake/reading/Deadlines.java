package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Dates by which work must be done:
 *
 * <ul>
 *   <li>6月底前, 12月31日前, 年内: a date that says that something ends then
 *   <li>第三季度完成, 2018年4月至2019年10月深化提升: another date with an act of finishing or a stretch with work behind it
 *   <li>in a cell or behind 完成时限: any date; 全年 is the whole year; 长期坚持, 持续推进 are none
 * </ul>
 *
 * Dates in titles of other documents, dates since when (6月1日起) and dates of what recurs (每年1月底前) are none.
 */
final class Deadlines {
    private static final Pattern SINCE = Pattern.compile("(?:起|以来|以后|之后|后|开始|版|印发|施行|实施的|修订)");
    private static final Pattern FINISH = Pattern.compile(
            "[^,;。]{0,16}?(?:完成|实现|建成|达到|取得|形成|出台|上线|到位|印发|公布|发布|公开|启动|制定|开展|组织|报送|总结|召开|举办|开通|建立|更新|清理|办结)");
    private static final Pattern WORK =
            Pattern.compile("[,:]?[^,;。的]{0,14}?(?:完成|推进|开展|实施|组织|深化|提升|落实|进行|整改|总结|梳理|公开|自查|巩固|推广|建设|试点|整治|发布|排查)");
    private static final Pattern BEFORE = Pattern.compile("(?:每|自|从|截至|上年度?|去年|逢)$");

    private Deadlines() {}

    /** The deadlines in a task's text. */
    static List<DraftDeadline> in(SourceText source, Clauses clauses, int planYear) {
        var deadlines = new ArrayList<DraftDeadline>();
        if (!clauses.hasAnyOf("年月季")) {
            return deadlines;
        }
        for (var phrase : Dates.in(clauses.text(), planYear)) {
            if (isDeadline(clauses, phrase) && !clauses.isTaken(phrase.from(), phrase.to())) {
                deadlines.add(deadline(source, clauses.stretch(), phrase, false));
                clauses.take(phrase.from(), phrase.to());
            }
        }
        return deadlines;
    }

    /** The deadlines of a cell or label that holds nothing but the time. */
    static List<DraftDeadline> inCell(SourceText source, SourceSpan cell, int planYear) {
        var stretch = Stretch.tight(source.folded(), cell);
        var deadlines = new ArrayList<DraftDeadline>();
        for (var phrase : Dates.in(stretch.text(), planYear)) {
            boolean recurs = phrase.from() > 0 && stretch.at(phrase.from() - 1) == '每';
            if (!recurs) {
                boolean wholeYear =
                        stretch.text().substring(phrase.from(), phrase.to()).equals("全年");
                deadlines.add(deadline(source, stretch, phrase, wholeYear));
            }
        }
        if (deadlines.isEmpty() && stretch.text().matches("20\\d\\d年度?")) {
            int year = Integer.parseInt(stretch.text().substring(0, 4));
            var phrase = new Dates.Phrase(0, stretch.length(), LocalDate.of(year, 12, 31), true, false);
            deadlines.add(deadline(source, stretch, phrase, false));
        }
        return deadlines;
    }

    private static DraftDeadline deadline(SourceText source, Stretch stretch, Dates.Phrase phrase, boolean wholeYear) {
        var span = stretch.span(phrase.from(), phrase.to());
        return new DraftDeadline(source.printed(span), phrase.due(), wholeYear, span, Origin.READ);
    }

    private static boolean isDeadline(Clauses clauses, Dates.Phrase phrase) {
        var text = clauses.text();
        var before = text.substring(Math.max(0, phrase.from() - 4), phrase.from());
        if (clauses.isInTitle(phrase.from()) || BEFORE.matcher(before).find() || text.startsWith("全年", phrase.from())) {
            return false;
        }
        int reach = Math.min(text.length(), phrase.to() + 24);
        if (SINCE.matcher(text).region(phrase.to(), reach).lookingAt()) {
            return false;
        }
        if (phrase.range()) {
            return WORK.matcher(text).region(phrase.to(), reach).lookingAt();
        }
        if (phrase.bounded()) {
            return true;
        }
        boolean day = "日号".indexOf(text.charAt(phrase.to() - 1)) >= 0;
        return day
                ? text.startsWith("完成", phrase.to())
                : FINISH.matcher(text).region(phrase.to(), reach).lookingAt();
    }
}
