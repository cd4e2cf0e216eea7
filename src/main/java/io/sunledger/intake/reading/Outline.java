package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Numbering.Level;
import io.sunledger.kernel.SourceSpan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbered headings of a stretch of lines and how they nest.
 *
 * <ul>
 *   <li>a number that begins a line begins a section; it ends where the next number begins
 *   <li>where hardly a line begins with a number, a number behind a full stop that goes on counting begins one as well
 *   <li>(1) and ① are sections only where each names its own units; else they are text
 * </ul>
 */
final class Outline {
    /** How long a heading may be behind which the first point below it begins without any mark between. */
    private static final int FARTHEST_BELOW = 40;

    private final SourceText source;
    private final List<Section> sections;

    /**
     * One numbered section.
     *
     * @param text behind the number, up to the next number
     * @param parent the section that it belongs to
     */
    record Section(
            Numbering number, SourceSpan text, @Nullable Section parent) {
        SourceSpan span() {
            return new SourceSpan(number.span().from(), text.to());
        }
    }

    private Outline(SourceText source, List<Section> sections) {
        this.source = source;
        this.sections = sections;
    }

    static Outline of(SourceText source, SourceSpan span) {
        var numbers = atLineStarts(source, span);
        if (numbers.size() < 3) {
            var inText = inText(source, span);
            numbers = inText.size() > numbers.size() ? inText : numbers;
        }
        return new Outline(source, nested(source, kept(source, numbers, span.to()), span.to()));
    }

    List<Section> sections() {
        return sections;
    }

    /** The sections that have none below them. */
    boolean isLeaf(int index) {
        return index + 1 == sections.size() || sections.get(index + 1).parent() != sections.get(index);
    }

    private static List<Numbering> atLineStarts(SourceText source, SourceSpan span) {
        var numbers = new ArrayList<Numbering>();
        for (int i = source.lineAt(span.from()); i < source.lines().size(); i++) {
            var line = source.lines().get(i);
            if (line.from() >= span.to()) {
                break;
            }
            var number =
                    Numbering.at(source.folded(), Math.max(line.from(), span.from()), Math.min(line.to(), span.to()));
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    /** Numbers behind a full stop or bracket that continue the count of their level. */
    private static List<Numbering> inText(SourceText source, SourceSpan span) {
        var numbers = new ArrayList<Numbering>();
        Map<Level, Integer> last = new EnumMap<>(Level.class);
        int lastHigh = -FARTHEST_BELOW;
        var text = source.folded();
        for (int i = span.from(); i < span.to(); i++) {
            boolean below = i - lastHigh < FARTHEST_BELOW && text.charAt(i) == '(';
            if (i > span.from() && "。;)! \n\t:".indexOf(text.charAt(i - 1)) < 0 && !below) {
                continue;
            }
            var number = Numbering.at(text, i, span.to());
            if (number != null && number.level().compareTo(Level.ARABIC) <= 0) {
                int before = last.getOrDefault(number.level(), 0);
                if (number.value() == before + 1 || number.value() == 1 && before > 1) {
                    last.put(number.level(), number.value());
                    numbers.add(number);
                    lastHigh = number.level() == Level.HAN ? i : lastHigh;
                    i = number.span().to() - 1;
                }
            }
        }
        return numbers;
    }

    private static List<Numbering> kept(SourceText source, List<Numbering> numbers, int end) {
        var kept = numbers;
        for (var level : List.of(Level.CIRCLED, Level.ARABIC_IN_BRACKETS)) {
            if (!nameTheirUnits(source, kept, level, end)) {
                var others = new ArrayList<>(kept);
                others.removeIf(number -> number.level() == level);
                kept = others.isEmpty() ? kept : others;
            }
        }
        return kept;
    }

    private static boolean nameTheirUnits(SourceText source, List<Numbering> numbers, Level level, int end) {
        int all = 0;
        int naming = 0;
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).level() == level) {
                int to = i + 1 < numbers.size() ? numbers.get(i + 1).span().from() : end;
                var tail =
                        source.folded().substring(Math.max(numbers.get(i).span().to(), to - 60), to);
                all++;
                naming += tail.contains("负责") || tail.contains("牵头") || tail.contains("单位") ? 1 : 0;
            }
        }
        return naming * 2 > all;
    }

    private static List<Section> nested(SourceText source, List<Numbering> numbers, int end) {
        var sections = new ArrayList<Section>(numbers.size());
        Map<Level, Section> open = new EnumMap<>(Level.class);
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            int to = i + 1 < numbers.size() ? numbers.get(i + 1).span().from() : end;
            var text = source.trim(
                    new SourceSpan(number.span().to(), Math.max(number.span().to(), to)));
            open.keySet().removeIf(level -> level.compareTo(number.level()) >= 0);
            var section = new Section(number, text, lowest(open));
            open.put(number.level(), section);
            sections.add(section);
        }
        return sections;
    }

    private static @Nullable Section lowest(Map<Level, Section> open) {
        Section lowest = null;
        for (var section : open.values()) {
            lowest = section;
        }
        return lowest;
    }

    /** The heading as printed: its number and first sentence, without white space and the closing full stop. */
    String heading(Section section) {
        return source.squeezed(section.number().span()) + source.squeezed(Headline.of(source, section.text()));
    }
}
