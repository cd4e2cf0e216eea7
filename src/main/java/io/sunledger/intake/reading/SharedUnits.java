package io.sunledger.intake.reading;

import io.sunledger.intake.reading.Points.Point;
import io.sunledger.intake.reading.Tasks.Cut;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives points that name no units the units that they share with others. */
final class SharedUnits {
    private SharedUnits() {}

    /** In a flattened table a point without units lies beside the merged cell of the point before. */
    static void fromAbove(List<Cut> cuts, Warnings warnings) {
        Annotation above = null;
        for (var cut : cuts) {
            for (var part : cut.parts()) {
                if (!part.note().namesUnits() && above != null && cut.parts().size() == 1) {
                    part.note().merge(above.inferred());
                    warnings.add(WarningCode.MERGED_CELL, part.text(), "本项未列单位,沿用上一项合并单元格的单位");
                }
                above = part.note().namesUnits() ? part.note() : above;
            }
        }
    }

    /** Where of all points under a heading the last alone has a note, on a line of its own, it holds for all of them. */
    static void fromBelow(List<Point> points, List<Cut> cuts, Warnings warnings) {
        int first = 0;
        for (int i = 0; i < points.size(); i++) {
            var parent = points.get(i).section().parent();
            boolean last = i + 1 == points.size() || points.get(i + 1).section().parent() != parent;
            if (last) {
                var note = i > first && parent != null ? common(cuts.subList(first, i + 1)) : null;
                if (note != null) {
                    share(note, cuts.subList(first, i), warnings);
                }
                first = i + 1;
            }
        }
    }

    private static @Nullable Annotation common(List<Cut> group) {
        for (var cut : group) {
            if (cut.parts().size() != 1) {
                return null;
            }
        }
        var last = group.get(group.size() - 1).parts().get(0);
        boolean alone = group.subList(0, group.size() - 1).stream()
                .noneMatch(cut -> cut.parts().get(0).note().namesUnits());
        return alone && last.shares() && last.note().namesUnits() ? last.note() : null;
    }

    private static void share(Annotation note, List<Cut> group, Warnings warnings) {
        for (var cut : group) {
            var part = cut.parts().get(0);
            part.note().merge(note.inferred());
            warnings.add(WarningCode.SHARED_UNITS, part.text(), "本项未列单位,按同一标题下最后一项之后统一列出的单位读取");
        }
    }
}
