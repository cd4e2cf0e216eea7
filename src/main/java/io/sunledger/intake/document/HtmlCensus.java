package io.sunledger.intake.document;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Looks over a page once to tell tables of data from tables that arrange the page, and hidden furniture from a hidden page. Many
 * government sites set a whole article into one cell.
 */
final class HtmlCensus implements NodeVisitor {
    private static final int ARTICLE_CHARACTERS = 1500;
    private static final int ARTICLE_BLOCKS = 6;

    private final Set<Element> dataTables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Element, Long> hiddenSizes = new IdentityHashMap<>();
    private final Deque<Table> open = new ArrayDeque<>();
    private final Deque<Long> hiddenStarts = new ArrayDeque<>();
    private long characters;

    private static final class Table {
        private int rows;
        private int columns;
        private int cellsInRow;
        private long cellStart;
        private int blocksInCell;
        private boolean arranges;
    }

    static HtmlCensus of(Element body) {
        var census = new HtmlCensus();
        body.traverse(census);
        return census;
    }

    boolean holdsData(Element table) {
        return dataTables.contains(table);
    }

    /** Whether the page hides this element, and it is not the better part of the page, which a script would show. */
    boolean hides(Element element) {
        var size = hiddenSizes.get(element);
        return size != null && size * 2 < characters;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            characters += text.getWholeText().strip().length();
        } else if (node instanceof Element element) {
            if (isHidden(element)) {
                hiddenStarts.push(characters);
            }
            enter(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
            if (isHidden(element)) {
                hiddenSizes.put(element, characters - hiddenStarts.pop());
            }
        }
    }

    private void enter(Element element) {
        if (element.nameIs("table")) {
            if (!open.isEmpty()) {
                open.getFirst().arranges = true;
            }
            var table = new Table();
            table.arranges = element.attr("role").equals("presentation");
            open.push(table);
        } else if (!open.isEmpty()) {
            count(element, open.getFirst());
        }
    }

    private void count(Element element, Table table) {
        switch (element.normalName()) {
            case "tr" -> table.cellsInRow = 0;
            case "td", "th" -> {
                table.rows += table.cellsInRow++ == 0 ? 1 : 0;
                table.columns = Math.max(table.columns, table.cellsInRow);
                table.cellStart = characters;
                table.blocksInCell = 0;
            }
            case "h1", "article", "iframe", "form" -> table.arranges = true;
            default -> table.blocksInCell += element.isBlock() || element.nameIs("br") ? 1 : 0;
        }
    }

    private void leave(Element element) {
        if (open.isEmpty()) {
            return;
        }
        if (element.nameIs("td") || element.nameIs("th")) {
            var table = open.getFirst();
            table.arranges |= characters - table.cellStart > ARTICLE_CHARACTERS && table.blocksInCell >= ARTICLE_BLOCKS;
        } else if (element.nameIs("table")) {
            var table = open.pop();
            if (!table.arranges && table.rows > 1 && table.columns > 1) {
                dataTables.add(element);
            }
        }
    }

    private static boolean isHidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("style")
                        .replace(" ", "")
                        .toLowerCase(Locale.ROOT)
                        .contains("display:none");
    }
}
