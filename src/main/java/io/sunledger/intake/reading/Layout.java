package io.sunledger.intake.reading;

import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of a document are what: the cover (navigation, index card, notice), the plan's body, its annexes, and what a
 * web page adds below.
 *
 * @param bodyFrom the first line of the body, behind the plan's title where it stands on its own
 * @param bodyTo the line after the body's last
 */
record Layout(int bodyFrom, int bodyTo, List<Annex> annexes) {

    /** An annex: its title as printed without white space, and its lines from its title's end. */
    record Annex(String title, int from, int to) {}

    /** The characters that such lines begin with; a quick test before the pattern runs. */
    private static final String TAIL_STARTS = "抄公主相政上下(打关扫分责编版网您联此信来浏";

    private static final int MOST_ANNEXES = 100;
    private static final Pattern TAIL = Pattern.compile(
            "(?:抄送|公开属性|公开方式|公开类别|主题词|相关(?:文章|链接|附件|解读|信息|政策|文件|阅读|新闻)|政策解读:|上一[篇条]|下一[篇条]|\\(?打印|\\(?关闭|扫一扫|扫码|分享|责任编辑|编辑:"
                    + "|版权所有|网站地图|您访问的|网站标识|.{0,4}ICP备|主办:|联系我们|\\(?联系人|\\(?此件|信息来源:|来源:|浏览次数|.{2,20}(?:办公室|局|厅|委)\\d{4}年\\d{1,2}月\\d{1,2}日印发).*");
    private static final Pattern DATE = Pattern.compile("(?:20\\d\\d|[二2][〇零0OΟ][一二三四五六七八九〇零]{2})年.{1,3}月.{1,3}日");
    private static final Pattern ANNEX = Pattern.compile("附[件表录](?:[\\d一二三四五六七八九十]{0,2}):?");
    private static final Pattern ANNEX_TITLED = Pattern.compile("附[件表][\\d一二三四五六七八九十]{1,2}[:.、]?[^:.、].{3,60}");
    private static final Pattern ANNEX_LIST = Pattern.compile("附[件表][\\d一二三四五六七八九十]{0,2}:.+");
    private static final Pattern LISTED = Pattern.compile("(?:附件)?\\d{1,2}[.、].+");

    static Layout of(SourceText source, @Nullable SourceSpan title) {
        return new Finder(source, title == null ? "" : source.plain(title)).layout();
    }

    SourceSpan body(SourceText source) {
        return span(source, bodyFrom, bodyTo);
    }

    static SourceSpan span(SourceText source, int from, int to) {
        if (from >= to) {
            return new SourceSpan(0, 0);
        }
        return new SourceSpan(
                source.lines().get(from).from(), source.lines().get(to - 1).to());
    }

    private static final class Finder {
        private final SourceText source;
        private final List<SourceSpan> lines;
        private final String title;

        Finder(SourceText source, String title) {
            this.source = source;
            this.lines = source.lines();
            this.title = title;
        }

        Layout layout() {
            int from = bodyFrom();
            int tail = tail(from);
            var starts = annexStarts(from, tail);
            int to = starts.isEmpty() ? tail : starts.get(0);
            for (int i = from; i < to; i++) {
                if (ANNEX_LIST.matcher(plain(i)).matches()) {
                    to = i;
                }
            }
            return new Layout(from, signature(from, to), annexes(starts, tail));
        }

        private String plain(int line) {
            var span = lines.get(line);
            return span.length() > 300 ? "" : source.plain(span);
        }

        private boolean isHeading(int line) {
            return Numbering.at(
                            source.folded(),
                            lines.get(line).from(),
                            lines.get(line).to())
                    != null;
        }

        private int bodyFrom() {
            var ends = titleEnds();
            var headingsBefore = new int[lines.size() + 1];
            for (int i = 0; i < lines.size(); i++) {
                headingsBefore[i + 1] = headingsBefore[i] + (isHeading(i) ? 1 : 0);
            }
            int all = headingsBefore[lines.size()];
            for (int i = ends.size() - 1; i >= 0; i--) {
                if (headingsBefore[ends.get(i)] * 2 <= all) {
                    return ends.get(i);
                }
            }
            return afterCover(headingsBefore);
        }

        /** The lines behind each place where the title stands alone, on up to four lines. */
        private List<Integer> titleEnds() {
            var ends = new ArrayList<Integer>();
            for (int i = 0; i < lines.size() && title.length() > 3; i++) {
                var joined = new StringBuilder();
                for (int j = i; j < Math.min(lines.size(), i + 4) && joined.length() < title.length(); j++) {
                    joined.append(plain(j));
                    if (joined.toString().equals(title)) {
                        ends.add(j + 1);
                    }
                }
            }
            return ends;
        }

        /** Without the title: behind the notice's date, if the points come after it. */
        private int afterCover(int[] headingsBefore) {
            for (int i = 0; i < lines.size(); i++) {
                if (DATE.matcher(plain(i)).matches() && headingsBefore[i] * 2 < headingsBefore[lines.size()]) {
                    return i + 1;
                }
            }
            return 0;
        }

        private int tail(int from) {
            boolean begun = false;
            for (int i = from; i < lines.size(); i++) {
                begun |= isHeading(i) || i > from + 20;
                if (begun && isTail(plain(i))) {
                    return i;
                }
            }
            return lines.size();
        }

        private static boolean isTail(String line) {
            boolean may = !line.isEmpty() && TAIL_STARTS.indexOf(line.charAt(0)) >= 0
                    || line.endsWith("印发")
                    || line.contains("ICP备");
            return may && TAIL.matcher(line).matches();
        }

        private List<Integer> annexStarts(int from, int to) {
            var starts = new ArrayList<Integer>();
            for (int i = from; i < to && starts.size() < MOST_ANNEXES; i++) {
                var line = plain(i);
                if (ANNEX.matcher(line).matches()
                                && i + 1 < to
                                && !LISTED.matcher(plain(i + 1)).matches()
                        || ANNEX_TITLED.matcher(line).matches()) {
                    starts.add(i);
                }
            }
            return starts;
        }

        private List<Annex> annexes(List<Integer> starts, int tail) {
            var annexes = new ArrayList<Annex>();
            for (int i = 0; i < starts.size(); i++) {
                int to = i + 1 < starts.size() ? starts.get(i + 1) : tail;
                annexes.add(annex(starts.get(i), to));
            }
            return annexes;
        }

        /** The title is what stands behind the mark, or the lines below it up to a table's head or a number. */
        private Annex annex(int mark, int to) {
            var line = plain(mark);
            if (!ANNEX.matcher(line).matches()) {
                var printed = source.squeezed(lines.get(mark));
                return new Annex(printed.replaceFirst("^附[件表][\\d一二三四五六七八九十]{1,2}[::.、]?", ""), mark + 1, to);
            }
            var name = new StringBuilder();
            int i = mark + 1;
            while (i < to && i < mark + 4 && !isHeading(i) && !TableHead.begins(plain(i)) && plain(i).length() < 60) {
                name.append(source.squeezed(lines.get(i++)));
            }
            return new Annex(name.toString(), i, to);
        }

        /** Where a signature and a date close the body, the line before them ends it. */
        private int signature(int from, int to) {
            for (int i = Math.max(from, to - 6); i < to; i++) {
                if (DATE.matcher(plain(i)).matches()) {
                    int first = i;
                    while (first > from
                            && first > i - 3
                            && plain(first - 1).length() < 40
                            && UnitNames.endsAsUnit(plain(first - 1))) {
                        first--;
                    }
                    return first;
                }
            }
            return to;
        }
    }
}
