package io.sunledger.intake.document;

import io.sunledger.intake.document.PdfPage.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Joins a PDF's lines into paragraphs. A line goes on the line before when that one reaches the right margin and this one starts at
 * the left margin, over the page's end as well; lines of a heading that are set in the middle belong together. Page numbers and
 * running heads are left out.
 */
final class PdfParagraphs {
    private static final int LONG_LINE = 12;
    private static final int REPEATED = 3;
    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "[\\s—–―\\-\u2014\u2015\uFF0D·~]*(?:第\\s*)?\\d{1,4}(?:\\s*页)?(?:\\s*[/,\uFF0C]?\\s*共?\\s*\\d{1,4}\\s*页?)?[\\s—–―\\-\u2014\u2015\uFF0D·~]*");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[。;!?:\uFF1B\uFF01\uFF1F\uFF1A]", Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:[一二三四五六七八九十]{1,3}、|[(\uFF08][一二三四五六七八九十\\d]{1,3}[)\uFF09]|\\d{1,2}[.\uFF0E、](?!\\d)|附件).*",
            Pattern.DOTALL);

    private final double left;
    private final double right;
    private final double size;
    private final double leading;

    private PdfParagraphs(List<Line> lines) {
        var body = lines.stream().filter(l -> l.text().length() >= LONG_LINE).toList();
        var measured = body.isEmpty() ? lines : body;
        left = at(measured, 0.1, Comparator.comparingDouble(Line::left)).left();
        right = at(measured, 0.9, Comparator.comparingDouble(Line::right)).right();
        size = at(measured, 0.5, Comparator.comparingDouble(Line::size)).size();
        leading = leading(lines, size);
    }

    static String join(List<PdfPage> pages) {
        var bodies = withoutFurniture(pages);
        var text = new StringBuilder();
        Line before = null;
        boolean samePage = false;
        for (var body : bodies) {
            if (body.isEmpty()) {
                continue;
            }
            var page = new PdfParagraphs(margins(body, bodies));
            for (var line : body) {
                if (before != null) {
                    text.append(page.continues(before, line, samePage) ? glue(before, line) : "\n");
                }
                text.append(line.text());
                before = line;
                samePage = true;
            }
            samePage = false;
        }
        return text.append('\n').toString();
    }

    // a page with little on it shares the margins of the whole
    private static List<Line> margins(List<Line> page, List<List<Line>> all) {
        long wide = page.stream().filter(l -> l.text().length() >= LONG_LINE).count();
        return wide >= 8 ? page : all.stream().flatMap(List::stream).toList();
    }

    private boolean continues(Line before, Line line, boolean samePage) {
        if (Math.abs(before.size() - line.size()) > 0.15 * line.size() || isFarBelow(before, line, samePage)) {
            return false;
        }
        if (isHeading(before) && isHeading(line)) {
            return !NUMBERED.matcher(line.text()).matches();
        }
        boolean full = before.text().length() >= LONG_LINE && before.right() > right - 1.6 * size;
        boolean flush = line.left() < left + 0.8 * size;
        boolean numbered = NUMBERED.matcher(line.text()).matches()
                && SENTENCE_END.matcher(before.text()).matches();
        return full && flush && !numbered;
    }

    private boolean isFarBelow(Line before, Line line, boolean samePage) {
        return samePage && Math.abs(before.baseline() - line.baseline()) > 1.6 * leading;
    }

    private boolean isHeading(Line line) {
        double middle = (line.left() + line.right()) / 2;
        return line.size() > 1.15 * size && Math.abs(middle - (left + right) / 2) < 2 * size;
    }

    private static String glue(Line before, Line line) {
        return before.text().charAt(before.text().length() - 1) < 0x80
                        && line.text().charAt(0) < 0x80
                        && !Character.isDigit(line.text().charAt(0))
                ? " "
                : "";
    }

    private static double leading(List<Line> lines, double size) {
        List<Double> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            double step = lines.get(i - 1).baseline() - lines.get(i).baseline();
            if (step > 0) {
                steps.add(step);
            }
        }
        steps.sort(Comparator.naturalOrder());
        return steps.isEmpty() ? 1.5 * size : Math.max(size, steps.get(steps.size() / 2));
    }

    private static Line at(List<Line> lines, double share, Comparator<Line> order) {
        return lines.stream().sorted(order).toList().get((int) ((lines.size() - 1) * share));
    }

    private static List<List<Line>> withoutFurniture(List<PdfPage> pages) {
        List<List<Line>> bodies = new ArrayList<>();
        pages.forEach(page -> bodies.add(new ArrayList<>(page.lines())));
        bodies.forEach(
                body -> dropEnds(body, line -> PAGE_NUMBER.matcher(line.text()).matches()));
        Map<String, Integer> seen = new HashMap<>();
        bodies.forEach(body -> {
            count(first(body), seen);
            count(last(body), seen);
        });
        bodies.forEach(body -> dropEnds(body, line -> seen.getOrDefault(shape(line), 0) >= REPEATED));
        return bodies;
    }

    private static void dropEnds(List<Line> body, Predicate<Line> furniture) {
        if (!body.isEmpty() && furniture.test(body.get(body.size() - 1))) {
            body.remove(body.size() - 1);
        }
        if (!body.isEmpty() && furniture.test(body.get(0))) {
            body.remove(0);
        }
    }

    private static void count(@Nullable Line line, Map<String, Integer> seen) {
        if (line != null) {
            seen.merge(shape(line), 1, Integer::sum);
        }
    }

    // the same words at the same height; a page's number in them may differ
    private static String shape(Line line) {
        return Math.round(line.baseline() / 4) + " "
                + DIGITS.matcher(line.text()).replaceAll("#");
    }

    private static @Nullable Line first(List<Line> body) {
        return body.isEmpty() ? null : body.get(0);
    }

    private static @Nullable Line last(List<Line> body) {
        return body.size() < 2 ? null : body.get(body.size() - 1);
    }
}
