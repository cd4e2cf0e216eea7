package io.sunledger.intake.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Walks a page in reading order and writes down what a reader of the page sees. */
final class HtmlWalk implements NodeVisitor {
    private static final Set<String> FURNITURE = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "select",
            "option",
            "datalist",
            "button",
            "textarea",
            "iframe",
            "object",
            "svg",
            "canvas",
            "audio",
            "video",
            "head",
            "title",
            "rt",
            "rp");
    private static final Set<String> LINES =
            Set.of("td", "th", "tr", "li", "dt", "dd", "caption", "figcaption", "legend");
    private static final Pattern NUMBERED = Pattern.compile(
            "[\u3000\u00A0]*[(\uFF08〔]?[0-9\uFF10-\uFF19一二三四五六七八九十百①-⑳IVXivx]+[)\uFF09〕、.\uFF0E,\uFF0C]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,6}");

    private final TextAssembly assembly;
    private final HtmlCensus census;
    private final Deque<ListCounter> lists = new ArrayDeque<>();
    private @Nullable Node left;
    private boolean spaceDue;
    private boolean lineBreakDue;
    private int preformatted;
    private String numberDue = "";

    HtmlWalk(TextAssembly assembly, HtmlCensus census) {
        this.assembly = assembly;
        this.census = census;
    }

    @Override
    public void head(Node node, int depth) {
        if (left != null) {
            return;
        }
        if (node instanceof TextNode text) {
            write(text.getWholeText());
        } else if (node instanceof Element element) {
            if (isLeftOut(element)) {
                left = element;
            } else {
                enter(element);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (left != null) {
            left = left == node ? null : left;
        } else if (node instanceof Element element) {
            leave(element);
        }
    }

    private boolean isLeftOut(Element element) {
        return FURNITURE.contains(element.normalName())
                || element.attr("role").equals("navigation")
                || census.hides(element);
    }

    private void enter(Element element) {
        if (breaksLine(element)) {
            breakLine();
        }
        switch (element.normalName()) {
            case "br" -> breakLine();
            case "pre" -> preformatted++;
            case "ol", "ul" -> lists.push(ListCounter.of(element));
            case "li" -> numberDue = lists.isEmpty() ? "" : lists.getFirst().next(element);
            case "table" -> {
                if (census.holdsData(element)) {
                    assembly.startTable();
                }
            }
            case "tr" -> {
                if (isOfData(element)) {
                    assembly.startRow();
                }
            }
            case "td", "th" -> {
                if (isOfData(element)) {
                    assembly.startCell();
                    assembly.span(count(element, "colspan"), rows(element));
                }
            }
            default -> {}
        }
    }

    private void leave(Element element) {
        switch (element.normalName()) {
            case "pre" -> preformatted--;
            case "ol", "ul" -> lists.poll();
            case "li" -> numberDue = "";
            default -> {}
        }
        if (breaksLine(element)) {
            breakLine();
        }
        if (element.nameIs("table") && census.holdsData(element)) {
            assembly.endTable();
        } else if ((element.nameIs("td") || element.nameIs("th")) && isOfData(element)) {
            assembly.endCell();
        }
    }

    private void write(String text) {
        if (preformatted > 0) {
            assembly.write(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                spaceDue = true;
                lineBreakDue |= c == '\n' || c == '\r';
            } else {
                writeNumberBefore(text, i);
                writeSpaceBefore(c);
                assembly.write(String.valueOf(c));
            }
        }
    }

    // a browser numbers every point of a list; authors who typed the numbers as well have switched that off in a style
    // sheet
    private void writeNumberBefore(String text, int at) {
        if (!numberDue.isEmpty()
                && !NUMBERED.matcher(text).region(at, text.length()).lookingAt()) {
            assembly.write(numberDue);
        }
        numberDue = "";
    }

    // a line break in the page's source shows as a space, but between two Chinese characters it is only the editor's
    // wrapping
    private void writeSpaceBefore(char next) {
        if (spaceDue && !assembly.atLineStart() && !(lineBreakDue && (isWide(assembly.last()) || isWide(next)))) {
            assembly.write(" ");
        }
        spaceDue = false;
        lineBreakDue = false;
    }

    private void breakLine() {
        spaceDue = false;
        lineBreakDue = false;
        assembly.endLine();
    }

    private boolean isOfData(Element part) {
        for (var e = part.parent(); e != null; e = e.parent()) {
            if (e.nameIs("table")) {
                return census.holdsData(e);
            }
        }
        return false;
    }

    private static boolean breaksLine(Element element) {
        return element.isBlock() || LINES.contains(element.normalName());
    }

    private static boolean isWide(char c) {
        return c >= '\u2E80' && c <= '\uFFEF' && c != '\uFEFF';
    }

    // a span of 0 rows reaches to the table's end
    private static int rows(Element cell) {
        return cell.attr("rowspan").strip().equals("0") ? Integer.MAX_VALUE / 2 : count(cell, "rowspan");
    }

    private static int count(Element cell, String attribute) {
        var value = cell.attr(attribute).strip();
        return NUMBER.matcher(value).matches() ? Math.max(1, Integer.parseInt(value)) : 1;
    }

    /** The numbers that a browser sets before a list's points. */
    private static final class ListCounter {
        private final String type;
        private int next;

        private ListCounter(String type, int next) {
            this.type = type;
            this.next = next;
        }

        static ListCounter of(Element list) {
            var style = list.attr("style").toLowerCase(Locale.ROOT);
            if (list.nameIs("ul") || style.contains("none")) {
                return new ListCounter("", 1);
            }
            var chinese = style.contains("cjk-ideographic") || style.contains("chinese");
            var start = list.attr("start").strip();
            return new ListCounter(chinese ? "一" : "1", NUMBER.matcher(start).matches() ? Integer.parseInt(start) : 1);
        }

        String next(Element item) {
            var value = item.attr("value").strip();
            int number = NUMBER.matcher(value).matches() ? Integer.parseInt(value) : next;
            next = number + 1;
            return switch (type) {
                case "" -> "";
                case "一" -> ListNumber.CHINESE.of(number) + "、";
                default -> number + ".";
            };
        }
    }
}
