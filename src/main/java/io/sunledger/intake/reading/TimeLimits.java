package io.sunledger.intake.reading;

import io.sunledger.kernel.LimitUnit;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Limits that run from an event: 5个工作日内答复, 24小时内回应, 自受理之日起15日内. Hours and days need 内 or 不超过 (24小时服务 is no
 * limit), working days do not.
 */
final class TimeLimits {
    private static final int REACH = 24;
    private static final Pattern LIMIT =
            Pattern.compile("(?=[\\d一二两三四五六七八九十])(?<![\\d.×xX月第])(?<n>\\d{1,3}(?:\\.\\d)?|[一二两三四五六七八九十]{1,3})个?"
                    + "(?<u>工作日|小时|自然日|日历日|天|日)(?<s>之内|以内|内)?");
    private static final Pattern CAP = Pattern.compile("(?:不超过|不得超过|不晚于|不多于|压缩至|压缩到|缩短至|缩短到|控制在|期限为|时限为|限时|不迟于)$");
    private static final Pattern NO_LIMIT = Pattern.compile("(?:近|前|连续|为期|满|每|提前|逾期|超过)$");
    private static final Pattern LEADING = Pattern.compile("^(?:并|要|应当?|须|严格按照|按照|确保|实现|对|将|全面落实)+");
    private static final Pattern TRAILING = Pattern.compile("(?:在|于|应当?|须|要|的|按照|不得超过|不超过|期限|时限)+$");

    private TimeLimits() {}

    static List<DraftTimeLimit> in(Clauses clauses, Function<SourceSpan, String> printed) {
        var limits = new ArrayList<DraftTimeLimit>();
        if (!clauses.hasAnyOf("日时天")) {
            return limits;
        }
        var found = LIMIT.matcher(clauses.text());
        while (found.find()) {
            if (isLimit(clauses, found) && !clauses.isTaken(found.start(), found.end())) {
                limits.add(limit(clauses, found, printed));
                clauses.take(found.start(), found.end());
            }
        }
        return limits;
    }

    private static boolean isLimit(Clauses clauses, Matcher found) {
        var before = clauses.text().substring(Math.max(0, found.start() - 5), found.start());
        boolean capped = CAP.matcher(before).find();
        if (clauses.isInTitle(found.start())
                || !capped && NO_LIMIT.matcher(before).find()) {
            return false;
        }
        return found.group("u").equals("工作日") || found.group("s") != null || capped;
    }

    private static DraftTimeLimit limit(Clauses clauses, Matcher found, Function<SourceSpan, String> printed) {
        int from = clauses.segmentStart(found.start(), REACH);
        int to = clauses.segmentEnd(found.end(), 12);
        var span = clauses.stretch().span(from, to);
        var amount = Numerals.amount(found.group("n"));
        return new DraftTimeLimit(
                printed.apply(span),
                amount,
                unit(found.group("u")),
                subject(clauses, found, from, to, printed),
                span,
                Origin.READ);
    }

    private static String subject(
            Clauses clauses, Matcher found, int from, int to, Function<SourceSpan, String> printed) {
        var before = printed.apply(clauses.stretch().span(from, found.start()));
        var after = printed.apply(clauses.stretch().span(found.end(), to));
        return LEADING.matcher(TRAILING.matcher(before).replaceFirst("")).replaceFirst("")
                + after.replaceFirst("^(?:予以|完成|要求|的)", "");
    }

    private static LimitUnit unit(String word) {
        return switch (word) {
            case "工作日" -> LimitUnit.WORKING_DAY;
            case "小时" -> LimitUnit.HOUR;
            default -> LimitUnit.DAY;
        };
    }
}
