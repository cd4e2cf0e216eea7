package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Dates on which units report how far they are: a sentence that sends (报送, 上报, 反馈) a state of things (落实情况, 总结, 台账) by a
 * date. Two dates and 第三、四季度 are two reports.
 */
final class ReportingPeriods {
    private static final Pattern SENDS = Pattern.compile("报送|上报|报至|反馈|报[市县区省州](?!人)|报送至|提交|报我|书面报|报本");
    private static final Pattern STATE = Pattern.compile("(?:情况|总结|进展|小结|台账|自查报告|自评报告|成效|报表)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:报送|上报|将|反馈|提交|报告)(?<s>[^,。;()]{0,30}?(?:情况|总结|进展|小结|台账|自查报告|自评报告|成效|报表)(?:和(?:总结|台账))?)");
    private static final Pattern QUARTERS = Pattern.compile("第?(?<list>[一二三四](?:[、和及][第]?[一二三四])+)季度");
    private static final Pattern DATES_ALONE = Pattern.compile("[、和及\\d年月日底前之以]*");
    private static final Pattern ANNUAL_REPORT = Pattern.compile("年度报告");
    private static final int LONGEST_SENTENCE = 400;

    private final SourceText source;
    private final int planYear;
    private final Warnings warnings;
    private final List<DraftReportingPeriod> periods = new ArrayList<>();

    private ReportingPeriods(SourceText source, int planYear, Warnings warnings) {
        this.source = source;
        this.planYear = planYear;
        this.warnings = warnings;
    }

    static List<DraftReportingPeriod> in(SourceText source, SourceSpan span, int planYear, Warnings warnings) {
        var rule = new ReportingPeriods(source, planYear, warnings);
        rule.sentences(span);
        return rule.periods;
    }

    private void sentences(SourceSpan span) {
        var text = source.folded();
        int from = span.from();
        while (from < span.to()) {
            int to = from;
            boolean sends = false;
            while (to < span.to() && "。;".indexOf(text.charAt(to)) < 0) {
                char c = text.charAt(to++);
                sends |= c == '报' || c == '馈' || c == '交';
            }
            if (sends && to - from <= LONGEST_SENTENCE) {
                sentence(new SourceSpan(from, to));
            }
            from = to + 1;
        }
    }

    private void sentence(SourceSpan span) {
        var stretch = Stretch.tight(source.folded(), span);
        var text = stretch.text();
        var sends = SENDS.matcher(text);
        if (!sends.find()
                || !STATE.matcher(text).find()
                || ANNUAL_REPORT.matcher(text).find()) {
            return;
        }
        int first = periods.size();
        damaged(stretch);
        for (var phrase : Dates.in(text, planYear)) {
            boolean recurs = phrase.from() > 0 && text.charAt(phrase.from() - 1) == '每';
            if (phrase.bounded() && !recurs && isSent(text, phrase.to())) {
                add(stretch, phrase.from(), phrase.to(), phrase.due(), Origin.READ);
            }
        }
        name(first, stretch);
    }

    /** Whether the clause behind a date sends, or is over with the date. */
    private static boolean isSent(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) != ',') {
            to++;
        }
        var rest = text.substring(from, to);
        return SENDS.matcher(rest).find() || DATES_ALONE.matcher(rest).matches();
    }

    /** 2022930日 and 1230日前: dates that lost 年 and 月. */
    private void damaged(Stretch stretch) {
        for (var pattern : List.of(DamagedDates.WITH_YEAR, DamagedDates.WITHOUT_YEAR)) {
            var found = pattern.matcher(stretch.text());
            while (found.find()) {
                boolean dated = pattern == DamagedDates.WITH_YEAR;
                if (dated && !found.group().endsWith("日")) {
                    continue;
                }
                int year = dated ? Integer.parseInt(found.group("year")) : planYear;
                var readings = DamagedDates.readings(year, found.group("rest"));
                int to = stretch.peek(found.end()) == '前' ? found.end() + 1 : found.end();
                var span = stretch.span(found.start(), to);
                warnings.add(
                        WarningCode.DAMAGED_DATE,
                        span,
                        readings.size() == 1
                                ? "日期“" + source.squeezed(span) + "”缺字,按" + readings.get(0) + "读取"
                                : "日期“" + source.squeezed(span) + "”缺字,无法确定");
                if (readings.size() == 1) {
                    add(stretch, found.start(), to, readings.get(0), Origin.MENDED);
                }
            }
        }
    }

    private void add(Stretch stretch, int from, int to, LocalDate due, Origin origin) {
        var span = stretch.span(from, to);
        if (periods.stream().noneMatch(period -> period.span().equals(span))) {
            periods.add(new DraftReportingPeriod(due, source.printed(span), "", span, origin));
            warnings.add(WarningCode.REPORTING_DATE, span, "“" + source.squeezed(span) + "”是报送进展的日期,不作为完成时限");
        }
    }

    /** Gives the dates of a sentence their subject; several quarters are dealt out to as many dates. */
    private void name(int first, Stretch stretch) {
        int count = periods.size() - first;
        var found = SUBJECT.matcher(stretch.text());
        if (count == 0 || !found.find()) {
            return;
        }
        var quarters = QUARTERS.matcher(found.group("s"));
        var list = quarters.find() ? quarters.group("list").replaceAll("[、和及第]", "") : "";
        int start = found.start("s");
        for (int i = 0; i < count; i++) {
            var subject = source.squeezed(stretch.span(start, found.end("s")));
            if (list.length() == count) {
                subject = "第" + list.charAt(i) + "季度"
                        + source.squeezed(stretch.span(start + quarters.end(), found.end("s")));
            }
            var period = periods.get(first + i);
            periods.set(
                    first + i,
                    new DraftReportingPeriod(period.due(), period.text(), subject, period.span(), period.origin()));
        }
    }
}
