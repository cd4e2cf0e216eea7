package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quantities to reach or to keep under:
 *
 * <ul>
 *   <li>支持度达99%以上, 100%知晓, 控制在5%以内: a share
 *   <li>总量1000个, 1.2万项以上, 不少于20篇, 至少一个: a count with a word for the bound
 *   <li>打造5个…: a count behind an act of making
 * </ul>
 *
 * Counts of what exists (15类, 三张清单) and counts of a frequency are none.
 */
final class Targets {
    private static final int REACH = 18;
    private static final Pattern SHARE = Pattern.compile(
            "(?=[\\d百])(?<![\\d.])(?:(?<n>\\d{1,3}(?:\\.\\d{1,2})?)%|百分之(?<h>[一二三四五六七八九十百]{1,4}))(?<s>以上|以内|以下)?");
    private static final Pattern COUNT = Pattern.compile(
            "(?=[\\d一二两三四五六七八九十百])(?<![\\d.第])(?<n>\\d{1,7}(?:\\.\\d{1,3})?[万亿]?|[一二两三四五六七八九十百]{1,4})余?"
                    + "(?<u>人次|场次|个(?!工作日|月|小时|百分点|方面|季度|年|环节|阶段)|项|件|条|篇|场|期|份|家|人(?!民|大|员|社|力|才)|名|次|类|种|部(?!门|署|分|委|级|际)|处(?!室|理)|批|套|例|户|幅|字|间|张)(?<s>以上|以内|左右)?");
    private static final Pattern AT_LEAST =
            Pattern.compile("(?:不少于|不低于|不得少于|不得低于|至少|最少)[^,;。、]{0,10}$|(?:达到?|突破|超过|总量|总数|累计)(?:约|至|为)?$");
    private static final Pattern AT_MOST = Pattern.compile("(?:不超过|不得超过|不高于|低于|控制在|少于|不多于|降至|压减至)[^,;。、]{0,6}$");
    private static final Pattern NEGATED = Pattern.compile("不得?(?:低|少)于[^,;。、]{0,10}$");
    private static final Pattern MAKING = Pattern.compile("(?:打造|建成|新建|培育|新增|推出|创建|评选|举办|选树|打造形成|推广)$");

    private final Clauses clauses;
    private final Function<SourceSpan, String> printed;
    private final List<DraftTarget> targets = new ArrayList<>();

    private Targets(Clauses clauses, Function<SourceSpan, String> printed) {
        this.clauses = clauses;
        this.printed = printed;
    }

    static List<DraftTarget> in(Clauses clauses, Function<SourceSpan, String> printed) {
        var rule = new Targets(clauses, printed);
        if (clauses.hasAnyOf("%百")) {
            rule.shares();
        }
        if (clauses.hasAnyOf("少低达突超总累上打建培增推创评举选控降")) {
            rule.counts();
        }
        return rule.targets;
    }

    private void shares() {
        var found = SHARE.matcher(clauses.text());
        while (found.find()) {
            if (isFree(found)) {
                var amount = Numerals.amount(found.group("n") == null ? found.group("h") : found.group("n"));
                add(found, amount, "%", isCap(found));
            }
        }
    }

    private void counts() {
        var found = COUNT.matcher(clauses.text());
        while (found.find()) {
            if (isFree(found) && isBound(found)) {
                add(found, Numerals.amount(found.group("n")), found.group("u"), isCap(found));
            }
        }
    }

    private boolean isFree(Matcher found) {
        return !clauses.isInTitle(found.start()) && !clauses.isTaken(found.start(), found.end());
    }

    private boolean isBound(Matcher found) {
        var before = before(found);
        if ("以上".equals(found.group("s"))
                || AT_LEAST.matcher(before).find()
                || AT_MOST.matcher(before).find()) {
            return true;
        }
        return Han.isDigit(found.group("n").charAt(0)) && MAKING.matcher(before).find();
    }

    private boolean isCap(Matcher found) {
        var before = before(found);
        boolean below = "以内".equals(found.group("s")) || "以下".equals(found.group("s"));
        return below
                || AT_MOST.matcher(before).find() && !NEGATED.matcher(before).find();
    }

    private String before(Matcher found) {
        return clauses.text().substring(clauses.start(found.start(), REACH), found.start());
    }

    private void add(Matcher found, BigDecimal amount, String unit, boolean cap) {
        if (amount.signum() <= 0) {
            return;
        }
        int from = clauses.segmentStart(found.start(), REACH);
        int to = clauses.segmentEnd(found.end(), 12);
        var span = clauses.stretch().span(from, to);
        clauses.take(found.start(), found.end());
        var subject = printed.apply(clauses.stretch().span(from, found.start()))
                        .replaceFirst("(?:不少于|不低于|不得少于|不得低于|至少|达到?|不超过|控制在|突破|超过|低于|高于)$", "")
                + printed.apply(clauses.stretch().span(found.end(), to));
        targets.add(new DraftTarget(
                printed.apply(span), cap ? null : amount, cap ? amount : null, unit, subject, span, Origin.READ));
    }
}
