package io.sunledger.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares what two reports say, field by field. */
final class Differences {
    private Differences() {}

    static List<Difference> between(ReportContent before, ReportContent now) {
        var said = fields(before);
        var says = fields(now);
        var names = new LinkedHashSet<>(said.keySet());
        names.addAll(says.keySet());
        List<Difference> differences = new ArrayList<>();
        for (var name : names) {
            if (!Objects.equals(said.get(name), says.get(name))) {
                differences.add(new Difference(name, said.get(name), says.get(name)));
            }
        }
        return List.copyOf(differences);
    }

    static ReportContent content(ReportView report) {
        return new ReportContent(
                report.state(),
                report.done(),
                report.effect(),
                report.problems(),
                report.nextSteps(),
                report.values(),
                report.counts());
    }

    private static Map<String, String> fields(ReportContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (content.state() != null) {
            fields.put("/state", content.state().name());
        }
        text(fields, "/done", content.done());
        text(fields, "/effect", content.effect());
        text(fields, "/problems", content.problems());
        text(fields, "/nextSteps", content.nextSteps());
        content.values().forEach(value -> fields.put("/values/" + value.targetId(), plain(value.value())));
        content.counts()
                .forEach(count -> fields.put("/counts/" + count.frequencyId(), Integer.toString(count.count())));
        return fields;
    }

    private static void text(Map<String, String> fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.put(name, text);
        }
    }

    // 7.50 is what 7.5 was
    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
