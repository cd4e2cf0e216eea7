package io.sunledger.intake.reading;

import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who issued the plan and when:
 *
 * <ul>
 *   <li>the signature: a date alone on a line of the cover or behind the body, and the bodies on the lines above it
 *   <li>else the issuer that the notice's title names (…关于印发…), else the card's 发文机关; the card's 成文日期
 *   <li>202288: a signature whose 年月日 were lost, if one reading alone is a date
 *   <li>two dates that contradict: 成文日期 is another day, or it was printed or published before it was signed
 * </ul>
 */
final class Imprint {
    private static final Pattern DATE = Pattern.compile(
            "(?<y>20\\d\\d|[二2][〇零0OΟ][一二三四五六七八九〇零]{2})年(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})月(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})日");
    private static final Pattern SIGNED =
            Pattern.compile("(?<date>" + DATE.pattern().replaceAll("\\?<[ymd]>", "?:") + ")(?:\\([^)]*\\))?");
    private static final Pattern DAMAGED = Pattern.compile("(?<y>20\\d\\d)年?(?<rest>\\d{2,4})日?");
    private static final Pattern ISO = Pattern.compile("(?<y>20\\d\\d)[-./年](?<m>\\d{1,2})[-./月](?<d>\\d{1,2})日?");
    private static final Pattern WRITTEN =
            Pattern.compile("(?:成文日期|成文时间|发文日期|发文时间|印发日期|签发日期|生成日期):?(?<date>20\\d\\d[-./年]\\d{1,2}[-./月]\\d{1,2}日?)");
    private static final Pattern PUBLISHED =
            Pattern.compile("(?:发布日期|发布时间|公开日期|公开时间):?(?<date>20\\d\\d[-./年]\\d{1,2}[-./月]\\d{1,2}日?)");
    private static final Pattern PRINTED = Pattern.compile("(?<date>20\\d\\d年\\d{1,2}月\\d{1,2}日)印发");
    private static final Pattern ISSUED_BY = Pattern.compile("(?<i>[^,。;:《》\\d]{4,60}?)关于(?:印发|下发|转发|发布|做好|开展|进一步|公布)");
    private static final Pattern CARD = Pattern.compile(
            "(?:发文机关|发文单位|制发机关|发布机构|发布单位|公开责任部门|信息来源单位|责任部门):?(?<i>\\p{IsHan}{4,40}?(?:政府|办公室|办公厅|局|委员会|管委会|厅|委|办))(?=$|成文|发文|发布|主题|分类|生成|名称|文号|索引|公开|有效|\\s)");

    private final SourceText source;
    private final Layout layout;
    private final Warnings warnings;
    private @Nullable Fact<String> issuer;
    private @Nullable Fact<LocalDate> issuedOn;

    Imprint(SourceText source, Layout layout, Warnings warnings) {
        this.source = source;
        this.layout = layout;
        this.warnings = warnings;
        signature();
        if (issuer == null) {
            issuer = inNoticeTitle();
        }
        if (issuer == null) {
            issuer = onCard();
        }
        var written = dated(
                WRITTEN, Math.max(layout.bodyFrom(), Math.min(30, source.lines().size())));
        contradictions(written);
        issuedOn = issuedOn == null ? written : issuedOn;
    }

    @Nullable
    Fact<String> issuer() {
        return issuer;
    }

    @Nullable
    Fact<LocalDate> issuedOn() {
        return issuedOn;
    }

    private String plain(int line) {
        var span = source.lines().get(line);
        return span.length() > 300 ? "" : source.plain(span);
    }

    /** The last line of the cover, else of what follows the body, that is a date and nothing else. */
    private void signature() {
        for (int i = layout.bodyFrom() - 1; i >= 0 && issuedOn == null; i--) {
            signedAt(i);
        }
        for (int i = layout.bodyTo();
                i < Math.min(source.lines().size(), layout.bodyTo() + 6) && issuedOn == null;
                i++) {
            signedAt(i);
        }
    }

    private void signedAt(int line) {
        var text = plain(line);
        var span = source.lines().get(line);
        var whole = SIGNED.matcher(text);
        var damaged = DAMAGED.matcher(text);
        if (whole.matches()) {
            issuedOn = fact(whole.group("date"), span, Origin.READ);
        } else if (damaged.matches()) {
            var readings = DamagedDates.readings(Integer.parseInt(damaged.group("y")), damaged.group("rest"));
            issuedOn = readings.size() == 1 ? new Fact<>(readings.get(0), span, Origin.MENDED) : null;
            warnings.add(
                    WarningCode.DAMAGED_DATE,
                    span,
                    readings.size() == 1
                            ? "落款日期“" + text + "”缺字,按" + readings.get(0) + "读取"
                            : "落款日期“" + text + "”缺字,无法确定");
        }
        if (issuedOn != null) {
            issuer = bodiesAbove(line);
        }
    }

    /** The bodies on the lines above a date; several stand on one line or on several. */
    private @Nullable Fact<String> bodiesAbove(int line) {
        int first = line;
        while (first > 0 && first > line - 4 && isBody(first - 1)) {
            first--;
        }
        if (first == line) {
            return null;
        }
        var span = new SourceSpan(
                source.lines().get(first).from(), source.lines().get(line - 1).to());
        var printed = source.printed(span).strip().replaceAll("[\\s\\u3000\\u00a0\\u200b]+", " ");
        return new Fact<>(printed, span, Origin.READ);
    }

    private boolean isBody(int line) {
        var text = plain(line);
        return text.length() >= 4
                && text.length() <= 60
                && UnitNames.endsAsUnit(text)
                && text.indexOf('、') < 0
                && !text.contains("关于")
                && !text.startsWith("各");
    }

    private @Nullable Fact<String> inNoticeTitle() {
        for (int i = 0; i < Math.min(source.lines().size(), Math.max(12, layout.bodyFrom())); i++) {
            var stretch = Stretch.tight(source.folded(), source.lines().get(i));
            var found = ISSUED_BY.matcher(stretch.text());
            if (stretch.length() < 300 && found.lookingAt() && UnitNames.endsAsUnit(found.group("i"))) {
                var span = stretch.span(found.start("i"), found.end("i"));
                return new Fact<>(source.squeezed(span), span, Origin.READ);
            }
        }
        return null;
    }

    private @Nullable Fact<String> onCard() {
        for (int i = 0; i < Math.min(source.lines().size(), Math.max(12, layout.bodyFrom())); i++) {
            var stretch = Stretch.tight(source.folded(), source.lines().get(i));
            var found = CARD.matcher(stretch.text());
            if (stretch.length() < 300 && found.find()) {
                var span = stretch.span(found.start("i"), found.end("i"));
                return new Fact<>(source.squeezed(span), span, Origin.READ);
            }
        }
        return null;
    }

    private @Nullable Fact<LocalDate> dated(Pattern pattern, int limit) {
        for (int i = 0; i < Math.min(limit, source.lines().size()); i++) {
            var span = source.lines().get(i);
            var stretch = Stretch.tight(
                    source.folded(), span.length() > 400 ? new SourceSpan(span.from(), span.from() + 400) : span);
            var found = pattern.matcher(stretch.text());
            if (found.find()) {
                var date = ISO.matcher(found.group("date"));
                return date.matches() ? fact(date, stretch.span(found.start("date"), found.end("date"))) : null;
            }
        }
        return null;
    }

    private void contradictions(@Nullable Fact<LocalDate> written) {
        var signed = issuedOn == null ? written : issuedOn;
        if (signed == null) {
            return;
        }
        if (written != null && !written.value().equals(signed.value())) {
            contradict(signed, written, "成文日期");
        }
        var printed = dated(PRINTED, source.lines().size());
        if (printed != null && printed.value().isBefore(signed.value())) {
            contradict(signed, printed, "印发日期");
        }
        var published = dated(PUBLISHED, Math.max(layout.bodyFrom(), 12));
        if (published != null && published.value().isBefore(signed.value())) {
            contradict(signed, published, "发布日期");
        }
    }

    private void contradict(Fact<LocalDate> signed, Fact<LocalDate> other, String name) {
        warnings.add(
                WarningCode.CONTRADICTING_DATES, other.span(), name + other.value() + "与落款日期" + signed.value() + "不一致");
    }

    private static @Nullable Fact<LocalDate> fact(String text, SourceSpan span, Origin origin) {
        var date = DATE.matcher(text);
        if (!date.matches()) {
            return null;
        }
        var read = fact(date, span);
        return read == null ? null : new Fact<>(read.value(), span, origin);
    }

    private static @Nullable Fact<LocalDate> fact(Matcher date, SourceSpan span) {
        try {
            var year = date.group("y")
                    .replace('2', '二')
                    .replace('0', '〇')
                    .replace('O', '〇')
                    .replace('Ο', '〇');
            int years = Han.isDigit(date.group("y").charAt(3)) ? Integer.parseInt(date.group("y")) : Numerals.of(year);
            return new Fact<>(
                    LocalDate.of(years, Numerals.of(date.group("m")), Numerals.of(date.group("d"))), span, Origin.READ);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
