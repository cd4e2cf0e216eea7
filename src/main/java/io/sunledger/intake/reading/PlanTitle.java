package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the plan's title, from the surest place to the least sure:
 *
 * <ul>
 *   <li>the cover notice: 现将《…》印发给你们, 《…》已经…同意
 *   <li>the notice's own title: …关于印发…的通知
 *   <li>the first lines that end as a plan's title does: …工作要点, …实施方案
 *   <li>a notice that is the plan itself: …关于做好…工作的通知
 * </ul>
 */
final class PlanTitle {
    private static final int FRONT = 12_000;
    private static final String QUOTED = "[《〈]([^《》\\n]{4,80}?)[》〉]";
    private static final String ENDING = "(?:要点|方案|计划|分工|安排|清单|分解表|任务表|意见|分解|细则|办法|规划|台账)";

    private static final List<Pattern> IN_COVER = List.of(
            Pattern.compile("(?:现|并)?将" + QUOTED + "[^。]{0,40}?(?:印发|转发|下发|发给)"),
            Pattern.compile(QUOTED + "[^。《]{0,60}?(?:同意|审定|审议通过|研究通过|通过)?[^。《]{0,20}?(?:印发|下发|转发|发给)(?:给)?(?:你们|各)"),
            Pattern.compile("关于(?<!《[^》]{0,60}关于)(?:印发|下发|转发|发布)[《〈]?([^《》〈〉。]{4,80}?)[》〉]?的通知"));

    private static final Pattern TITLE =
            Pattern.compile("[^。;:]{0,50}(?:20\\d\\d|二〇..|政务公开|信息公开)[^。;:]{0,50}" + ENDING + "(?:\\(.{1,10}\\))?");
    private static final Pattern NOTICE = Pattern.compile("[^。;:《》]{0,40}关于[^。;:]{4,60}的(?:通知|意见)");

    private PlanTitle() {}

    static @Nullable SourceSpan in(SourceText source) {
        int front = Math.min(source.folded().length(), FRONT);
        var text = Stretch.tight(source.folded(), new SourceSpan(0, front));
        for (var pattern : IN_COVER) {
            var title = pattern.matcher(text.text());
            while (title.find()) {
                if (isTitle(title)) {
                    return text.span(title.start(1), title.end(1));
                }
            }
        }
        var line = line(source, TITLE);
        return line == null ? line(source, NOTICE) : line;
    }

    private static boolean isTitle(Matcher title) {
        return title.group(1).matches(".*(?:20\\d\\d|二〇|" + ENDING + ").*");
    }

    /** The first of the first lines, or of two of them together, that has the form. */
    private static @Nullable SourceSpan line(SourceText source, Pattern form) {
        var lines = source.lines();
        for (int i = 0; i < Math.min(lines.size(), 60); i++) {
            if (source.plain(lines.get(i)).matches("附件.{0,3}")) {
                continue;
            }
            for (int count = 1; count <= 3 && i + count <= lines.size(); count++) {
                var span = new SourceSpan(
                        lines.get(i).from(), lines.get(i + count - 1).to());
                if (span.length() > 200 || Numbering.at(source.folded(), span.from(), span.to()) != null) {
                    break;
                }
                if (form.matcher(source.plain(span)).matches()) {
                    return span;
                }
            }
        }
        return null;
    }
}
