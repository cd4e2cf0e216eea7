package io.sunledger.intake.reading;

import io.sunledger.kernel.Disclosure;
import io.sunledger.kernel.Origin;
import io.sunledger.kernel.SourceSpan;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plan's own fields:
 *
 * <ul>
 *   <li>year: of the title, else of the document number, else of the date
 *   <li>jurisdiction: the place that the title names, else that of the issuer
 *   <li>document number: 文号 on the card or alone on a line of the cover, with all its digits
 *   <li>disclosure: 公开属性, or (此件主动公开)
 * </ul>
 *
 * Title: {@link PlanTitle}; issuer and date: {@link Imprint}.
 */
final class PlanFields {
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?度?|([二2][〇零0][一二三四五六七八九〇零]{2})年?");
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?:发文字号|发文文号|文件编号|文件字号|文号|字号):)?(?<n>\\p{IsHan}{2,14}\\(20\\d\\d\\)第?\\d{1,4}号)");
    private static final Pattern CARD_NUMBER =
            Pattern.compile("(?:发文字号|发文文号|文件编号|文件字号|文号|字号):?(?<n>\\p{IsHan}{2,14}\\(20\\d\\d\\)第?\\d{1,4}号)");
    private static final Pattern DISCLOSURE = Pattern.compile(
            "(?:公开(?:属性|方式|类别|类型|形式|范围):?|\\(?(?:此|本)(?:件|文)(?:公开属性:?)?(?:属于|为)?)(?<d>主动公开|依申请公开|不予公开)");
    private static final String PLACE =
            "(?:\\p{IsHan}{2,9}?(?:特别行政区|自治区|自治州|自治县|自治旗|新区|开发区|高新区|经开区|林区|矿区|省|市|州|盟|区|县|旗|镇|乡|街道))";
    private static final Pattern PLACES = Pattern.compile(PLACE + "{1,4}");
    private static final Pattern ISSUER_PLACE =
            Pattern.compile("(?<p>" + PLACE + "{1,3}?)(?=人民政府|政府|管理委员会|管委会|委员会|\\p{IsHan}{2,12}(?:局|委|办公室|厅))");
    private static final Pattern TITLE_PLACE =
            Pattern.compile("(?:20\\d\\d|二〇..)年度?(?<p>" + PLACE + "{1,4}?)(?=.{0,10}(?:政务|政府|信息|公开))");
    private static final int COVER = 8_000;

    private final SourceText source;
    private final Layout layout;
    private final @Nullable SourceSpan title;
    private final Imprint imprint;

    PlanFields(SourceText source, Layout layout, @Nullable SourceSpan title, Imprint imprint) {
        this.source = source;
        this.layout = layout;
        this.title = title;
        this.imprint = imprint;
    }

    DraftPlan plan() {
        var number = documentNumber();
        var year = year(number);
        return new DraftPlan(
                title == null ? null : new Fact<>(source.squeezed(title), title, Origin.READ),
                year,
                jurisdiction(),
                imprint.issuer(),
                number,
                imprint.issuedOn(),
                disclosure());
    }

    private @Nullable Fact<Integer> year(@Nullable Fact<String> number) {
        var inTitle = title == null ? null : year(title, Origin.READ);
        if (inTitle != null) {
            return inTitle;
        }
        var inNumber = number == null ? null : year(number.span(), Origin.INFERRED);
        if (inNumber != null) {
            return inNumber;
        }
        var issuedOn = imprint.issuedOn();
        return issuedOn == null ? null : new Fact<>(issuedOn.value().getYear(), issuedOn.span(), Origin.INFERRED);
    }

    private @Nullable Fact<Integer> year(SourceSpan span, Origin origin) {
        var stretch = Stretch.tight(source.folded(), span);
        var found = YEAR.matcher(stretch.text());
        if (!found.find()) {
            return null;
        }
        int year = found.group(1) == null
                ? Numerals.of(found.group(2).replace("2", "二").replace("0", "〇"))
                : Integer.parseInt(found.group(1));
        return year < 2000 ? null : new Fact<>(year, stretch.span(found.start(), found.end()), origin);
    }

    private @Nullable Fact<String> jurisdiction() {
        if (title != null) {
            var stretch = Stretch.tight(source.folded(), title);
            var place = PLACES.matcher(stretch.text());
            if (place.lookingAt()
                    && !stretch.text().startsWith("全")
                    && !stretch.text().startsWith("二〇")) {
                return new Fact<>(
                        source.squeezed(stretch.span(0, place.end())), stretch.span(0, place.end()), Origin.READ);
            }
            var behindYear = TITLE_PLACE.matcher(stretch.text());
            if (behindYear.find() && !behindYear.group("p").startsWith("全")) {
                var span = stretch.span(behindYear.start("p"), behindYear.end("p"));
                return new Fact<>(source.squeezed(span), span, Origin.READ);
            }
        }
        var issuer = imprint.issuer();
        if (issuer == null) {
            return null;
        }
        var stretch = Stretch.tight(source.folded(), issuer.span());
        var place = ISSUER_PLACE.matcher(stretch.text());
        if (!place.lookingAt()) {
            return null;
        }
        var span = stretch.span(place.start("p"), place.end("p"));
        return new Fact<>(source.squeezed(span), span, Origin.INFERRED);
    }

    private @Nullable Fact<String> documentNumber() {
        for (int i = 0;
                i < Math.max(layout.bodyFrom(), Math.min(8, source.lines().size()));
                i++) {
            var line = source.lines().get(i);
            if (line.length() > 400) {
                continue;
            }
            var stretch = Stretch.tight(source.folded(), line);
            var alone = NUMBER.matcher(stretch.text().startsWith("(") ? stretch.text() : stretch.text());
            var found = alone.matches() ? alone : CARD_NUMBER.matcher(stretch.text());
            if (alone.matches() || found.find()) {
                var span = stretch.span(found.start("n"), found.end("n"));
                return new Fact<>(source.squeezed(span), span, Origin.READ);
            }
            if (stretch.length() > 2 && stretch.at(0) == '(' && stretch.at(stretch.length() - 1) == ')') {
                var inner = NUMBER.matcher(stretch.text()).region(1, stretch.length() - 1);
                if (inner.matches()) {
                    var span = stretch.span(inner.start("n"), inner.end("n"));
                    return new Fact<>(source.squeezed(span), span, Origin.READ);
                }
            }
        }
        return null;
    }

    private @Nullable Fact<Disclosure> disclosure() {
        int length = source.folded().length();
        var head = disclosure(new SourceSpan(0, Math.min(length, COVER)));
        return head == null ? disclosure(new SourceSpan(Math.max(0, length - COVER), length)) : head;
    }

    private @Nullable Fact<Disclosure> disclosure(SourceSpan zone) {
        var stretch = Stretch.tight(source.folded(), zone);
        var found = DISCLOSURE.matcher(stretch.text());
        if (!found.find()) {
            return null;
        }
        for (var disclosure : Disclosure.values()) {
            if (disclosure.words().equals(found.group("d"))) {
                return new Fact<>(disclosure, stretch.span(found.start("d"), found.end("d")), Origin.READ);
            }
        }
        return null;
    }
}
