package io.sunledger.intake.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page as lines, from top to bottom. */
record PdfPage(List<Line> lines) {
    /** A line of which the letters stand on one baseline. */
    record Line(String text, double left, double right, double baseline, double size) {}

    PdfPage {
        lines = List.copyOf(lines);
    }

    /**
     * Sorts a page's letters into lines. Letters that run in the direction of most come first; what runs askew is a watermark,
     * unless the page has nothing else. The page's own rotation needs no regard: the letters' direction shows it.
     */
    static PdfPage of(List<PdfGlyph> glyphs) {
        Map<Integer, List<PdfGlyph>> byTurn = glyphs.stream()
                .collect(Collectors.groupingBy(PdfGlyph::quarterTurns, TreeMap::new, Collectors.toList()));
        if (byTurn.size() > 1) {
            byTurn.remove(-1);
        }
        List<Line> lines = new ArrayList<>();
        byTurn.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue().size()))
                .forEach(e -> lines.addAll(lines(
                        e.getValue().stream().map(g -> g.turnedBack(e.getKey())).toList())));
        return new PdfPage(lines);
    }

    private static List<Line> lines(List<PdfGlyph> glyphs) {
        var sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::y).reversed());
        List<Line> lines = new ArrayList<>();
        List<PdfGlyph> line = new ArrayList<>();
        for (var glyph : sorted) {
            if (!line.isEmpty()
                    && line.get(0).y() - glyph.y() > 0.4 * Math.max(line.get(0).size(), glyph.size())) {
                add(line, lines);
                line = new ArrayList<>();
            }
            line.add(glyph);
        }
        add(line, lines);
        return lines;
    }

    private static void add(List<PdfGlyph> glyphs, List<Line> lines) {
        glyphs.sort(Comparator.comparingDouble(PdfGlyph::x));
        var text = new StringBuilder();
        PdfGlyph first = null;
        PdfGlyph last = null;
        boolean spaceDue = false;
        for (var glyph : glyphs) {
            if (glyph.isBlank()) {
                spaceDue = true;
                continue;
            }
            // bold letters are often drawn twice, a hair apart
            if (last != null && glyph.text().equals(last.text()) && glyph.x() - last.x() < 0.3 * glyph.width()) {
                continue;
            }
            if (last != null && (spaceDue || isGap(last, glyph))) {
                text.append(' ');
            }
            spaceDue = false;
            text.append(glyph.text());
            first = first == null ? glyph : first;
            last = glyph;
        }
        if (first != null && last != null) {
            lines.add(new Line(text.toString(), first.x(), last.end(), first.y(), first.size()));
        }
    }

    // Chinese text is set loosely to fill its lines; between Latin words a quarter of the size is a space
    private static boolean isGap(PdfGlyph before, PdfGlyph after) {
        boolean latin = before.text().charAt(0) < 0x2E80 && after.text().charAt(0) < 0x2E80;
        return after.x() - before.end() > (latin ? 0.2 : 0.8) * after.size();
    }
}
