package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Numbering.Level;
import io.sunledger.intake.reading.Outline.Section;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbered points at the lowest level that carries work, and their headings. Whether a level's points have heading
 * sentences is decided for the whole level: the most points of it begin with a short sentence and go on.
 */
final class Points {
    /** What a plan says of itself before the work begins. */
    private static final Pattern PREAMBLE = Pattern.compile("(?:总体|工作|主要|基本|建设|年度|具体|发展)?(?:目标|思想|原则|思路|目标任务|任务目标)"
            + "(?:[和与及、](?:总体|工作|主要|基本)?(?:要求|目标|思想|原则|思路))?|指导思想|总体要求|目标要求|总要求");

    private final SourceText source;
    private final Outline outline;
    private final Lexicon lexicon;
    private final Map<Level, Boolean> titled = new EnumMap<>(Level.class);

    /**
     * One point.
     *
     * @param title its heading sentence; null where it has none
     * @param body its text behind the heading
     * @param preamble whether it says what the plan is about and no work, unless units are named for it
     */
    record Point(
            Numbering number,
            @Nullable String part,
            @Nullable SourceSpan title,
            SourceSpan body,
            Section section,
            boolean preamble) {}

    private Points(SourceText source, Outline outline, Lexicon lexicon) {
        this.lexicon = lexicon;
        this.source = source;
        this.outline = outline;
    }

    static List<Point> of(SourceText source, Outline outline, Lexicon lexicon) {
        return new Points(source, outline, lexicon).points();
    }

    private List<Point> points() {
        var sections = outline.sections();
        for (var level : Level.values()) {
            titled.put(level, isTitled(level));
        }
        var points = new ArrayList<Point>();
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (outline.isLeaf(i)
                    && !isRepeatedBelow(i)
                    && Han.says(
                            source.folded(),
                            section.text().from(),
                            section.text().to())) {
                points.add(point(section));
            }
        }
        return points;
    }

    private boolean isTitled(Level level) {
        int all = 0;
        int titles = 0;
        var sections = outline.sections();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).number().level() == level && outline.isLeaf(i)) {
                all++;
                titles += hasTitle(sections.get(i).text()) ? 1 : 0;
            }
        }
        return titles * 2 > all;
    }

    private boolean hasTitle(SourceSpan text) {
        var headline = Headline.of(source, text);
        return Headline.isShort(source, headline)
                && Headline.isFollowed(source, text, headline)
                && !isFollowedByNotesAlone(text, headline);
    }

    /** A short sentence with nothing but its units behind it is the task itself. */
    private boolean isFollowedByNotesAlone(SourceSpan text, SourceSpan headline) {
        int from = headline.to();
        while (from < text.to() && "。 \n".indexOf(source.folded().charAt(from)) >= 0) {
            from++;
        }
        return Annotations.areAll(source, lexicon, Stretch.lined(source.folded(), new SourceSpan(from, text.to())));
    }

    /** A heading that stands again right below, as where a page breaks. */
    private boolean isRepeatedBelow(int index) {
        var sections = outline.sections();
        return index + 1 < sections.size()
                && sections.get(index + 1).number().level()
                        == sections.get(index).number().level()
                && sections.get(index + 1).number().value()
                        == sections.get(index).number().value()
                && source.plain(sections.get(index).text())
                        .equals(source.plain(
                                Headline.of(source, sections.get(index + 1).text())));
    }

    private boolean isPreamble(Section section) {
        for (Section at = section; at != null; at = at.parent()) {
            var headline = Headline.of(source, at.text());
            if (headline.length() < 20
                    && PREAMBLE.matcher(source.plain(headline)).matches()) {
                return true;
            }
        }
        return false;
    }

    private Point point(Section section) {
        var parent = section.parent();
        var part = parent == null ? null : outline.heading(parent);
        var headline = Headline.of(source, section.text());
        if (!titled.getOrDefault(section.number().level(), false) || !hasTitle(section.text())) {
            return new Point(section.number(), part, null, section.text(), section, isPreamble(section));
        }
        int from = headline.to();
        while (from < section.text().to() && "。:".indexOf(source.folded().charAt(from)) >= 0) {
            from++;
        }
        var body = source.trim(new SourceSpan(from, section.text().to()));
        return new Point(section.number(), part, headline, body, section, isPreamble(section));
    }
}
