package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Numbering.Level;
import io.sunledger.intake.reading.Outline.Section;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks through the numbers of an outline: each goes on from the one before of its level, or begins anew at one. A heading that
 * stands a second time, with its number, is a page's repetition and no gap.
 */
final class NumberChecks {
    private final SourceText source;
    private final Warnings warnings;
    private final Map<Level, Integer> last = new EnumMap<>(Level.class);
    private final Set<String> headings = new HashSet<>();

    private NumberChecks(SourceText source, Warnings warnings) {
        this.source = source;
        this.warnings = warnings;
    }

    static void check(SourceText source, List<Section> sections, Warnings warnings) {
        var checks = new NumberChecks(source, warnings);
        sections.forEach(checks::check);
    }

    private void check(Section section) {
        var number = section.number();
        var heading = source.plain(number.span()) + source.plain(Headline.of(source, section.text()));
        if (!headings.add(heading)) {
            warnings.add(WarningCode.REPEATED_HEADING, section.number().span(), "标题“" + heading + "”重复出现");
            return;
        }
        int before = last.getOrDefault(number.level(), 0);
        if (number.value() != before + 1 && number.value() != 1) {
            warnings.add(
                    WarningCode.NUMBER_GAP,
                    number.span(),
                    "编号不连续:" + source.squeezed(number.span()) + "之前应为第" + (number.value() - 1) + "项");
        }
        last.put(number.level(), number.value());
        last.keySet().removeIf(level -> level.compareTo(number.level()) > 0 && level.compareTo(Level.ARABIC) > 0);
    }
}
