package io.sunledger.unit.domain;

import io.sunledger.kernel.Breach;
import io.sunledger.kernel.Refused;
import io.sunledger.kernel.UnitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A registry as a sheet: a header, then a line a unit. Everything that is wrong in it is told at once, by row and column.
 *
 * <p>Short names, aliases and liaison officers are separated by semicolons; an officer is a name, and a telephone number or an
 * address after blanks.
 */
public final class UnitSheet {
    /** The columns, in any order; only the first three must be there. */
    enum Column {
        CODE("编码"),
        NAME("名称"),
        KIND("类别"),
        PARENT("上级"),
        SHORT_NAMES("简称"),
        ALIASES("别名"),
        FROM("设立日期"),
        TO("撤销日期"),
        LIAISONS("联络员");

        final String chinese;

        Column(String chinese) {
            this.chinese = chinese;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Column> REQUIRED = List.of(Column.CODE, Column.NAME, Column.KIND);
    private static final Map<String, UnitKind> KINDS = Map.ofEntries(
            Map.entry("部门", UnitKind.DEPARTMENT),
            Map.entry("区县政府", UnitKind.COUNTY_GOVERNMENT),
            Map.entry("镇街", UnitKind.TOWN),
            Map.entry("乡镇街道", UnitKind.TOWN),
            Map.entry("管委会", UnitKind.MANAGEMENT_COMMITTEE),
            Map.entry("国有企业", UnitKind.PUBLIC_ENTERPRISE),
            Map.entry("公共企事业单位", UnitKind.PUBLIC_ENTERPRISE),
            Map.entry("垂直管理单位", UnitKind.VERTICAL_BODY));

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<Breach> breaches = new ArrayList<>();
    private final Map<String, Integer> rowOfCode = new HashMap<>();
    private final Map<String, Integer> rowOfName = new HashMap<>();

    private UnitSheet() {}

    /** @throws Refused import.refused with all breaches, each at {@code /rows/<row>/<column>} */
    public static List<UnitRow> read(List<SheetLine> lines) {
        var sheet = new UnitSheet();
        var rows = sheet.rows(lines.stream().filter(line -> !line.isEmpty()).toList());
        if (!sheet.breaches.isEmpty()) {
            throw Refused.forAll("import.refused", sheet.breaches);
        }
        return rows;
    }

    private List<UnitRow> rows(List<SheetLine> lines) {
        if (lines.isEmpty()) {
            breaches.add(Breach.at("/header", "import.empty"));
            return List.of();
        }
        header(lines.get(0));
        return breaches.isEmpty()
                ? lines.stream().skip(1).map(this::row).filter(Objects::nonNull).toList()
                : List.of();
    }

    private void header(SheetLine header) {
        for (var i = 0; i < header.cells().size(); i++) {
            var title = header.cell(i);
            for (var column : Column.values()) {
                if (title.equalsIgnoreCase(column.key()) || title.equals(column.chinese)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        REQUIRED.stream()
                .filter(column -> !places.containsKey(column))
                .forEach(column -> breaches.add(Breach.at("/header", "import.column", column.key(), column.chinese)));
    }

    private @Nullable UnitRow row(SheetLine line) {
        var before = breaches.size();
        var code = required(line, Column.CODE, 64);
        var name = required(line, Column.NAME, 200);
        once(line, Column.CODE, code, rowOfCode);
        once(line, Column.NAME, name, rowOfName);
        var kind = kind(line);
        var from = date(line, Column.FROM);
        var to = date(line, Column.TO);
        if (from.day() != null && to.day() != null && !from.day().isBefore(to.day())) {
            breach(line, Column.TO, "unit.days", from.day(), to.day());
        }
        if (kind == null || breaches.size() > before) {
            return null;
        }
        var parent = cell(line, Column.PARENT);
        return new UnitRow(
                line.number(),
                code,
                name,
                kind,
                parent.isEmpty() ? null : parent,
                several(line, Column.SHORT_NAMES),
                several(line, Column.ALIASES),
                new Days(from.day(), to.day()),
                several(line, Column.LIAISONS).stream().map(UnitSheet::person).toList());
    }

    private String required(SheetLine line, Column column, int longest) {
        var text = cell(line, column);
        if (text.isEmpty()) {
            breach(line, column, "import.missing", column.key(), column.chinese);
        } else if (text.length() > longest) {
            breach(line, column, "import.tooLong", longest);
        }
        return text;
    }

    private void once(SheetLine line, Column column, String text, Map<String, Integer> seen) {
        var earlier = text.isEmpty() ? null : seen.putIfAbsent(text, line.number());
        if (earlier != null) {
            breach(line, column, "import.twice", text, earlier);
        }
    }

    private @Nullable UnitKind kind(SheetLine line) {
        var text = cell(line, Column.KIND);
        var chinese = KINDS.get(text);
        var kind = chinese != null
                ? chinese
                : Arrays.stream(UnitKind.values())
                        .filter(value -> value.name().equalsIgnoreCase(text))
                        .findFirst()
                        .orElse(null);
        if (kind == null) {
            breach(
                    line,
                    Column.KIND,
                    text.isEmpty() ? "import.missing" : "import.kind",
                    text.isEmpty() ? "kind" : text,
                    "类别");
        }
        return kind;
    }

    private SheetDate date(SheetLine line, Column column) {
        var text = cell(line, column);
        var date = SheetDate.parse(text);
        if (date == null) {
            breach(line, column, "import.date", text);
            return SheetDate.NONE;
        }
        return date;
    }

    private List<String> several(SheetLine line, Column column) {
        return Arrays.stream(cell(line, column).split("[;\\uFF1B]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static UnitLiaison.Person person(String text) {
        String phone = null;
        String email = null;
        var parts = text.split("\\s+");
        for (var part : parts) {
            if (part.contains("@")) {
                email = part;
            } else if (part.matches("[0-9+()-]{5,}")) {
                phone = part;
            }
        }
        return new UnitLiaison.Person(parts[0], phone, email);
    }

    private String cell(SheetLine line, Column column) {
        return line.cell(places.getOrDefault(column, -1));
    }

    private void breach(SheetLine line, Column column, String code, Object... facts) {
        breaches.add(Breach.at("/rows/" + line.number() + "/" + column.key(), code, facts));
    }
}
