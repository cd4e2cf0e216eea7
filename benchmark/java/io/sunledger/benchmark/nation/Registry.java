package io.sunledger.benchmark.nation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The units and groups of one government, as plans need them. */
final class Registry {
    private static final String BY = "urn:sunledger:nation#clerk";

    /** @param name as plans print it */
    record Unit(UUID id, String code, String name, String kind) {}

    /** @param members at the time of all plans */
    record Group(UUID id, String name, List<Unit> members) {}

    private final List<Unit> units = new ArrayList<>();
    private final List<Group> groups = new ArrayList<>();

    private Registry() {}

    /** Writes a government with its units and groups. */
    static Registry write(GovernmentSize size, Sink sink, Random random) {
        var registry = new Registry();
        sink.of(Table.GOVERNMENT)
                .text(size.code())
                .text(size.name())
                .text(size.level())
                .number(0)
                .end();
        var departments = Math.min(Words.DEPARTMENTS.size(), size.units() * 6 / 10);
        for (var index = 0; index < size.units(); index++) {
            registry.unit(size, index, departments, sink, random);
        }
        registry.group(size, "各部门", "DEPARTMENT", sink, random);
        registry.group(size, size.lower(), size.lowerKind(), sink, random);
        registry.group(size, "各公共企事业单位", "PUBLIC_ENTERPRISE", sink, random);
        return registry;
    }

    private void unit(GovernmentSize size, int index, int departments, Sink sink, Random random) {
        var isDepartment = index < departments;
        var kind = isDepartment ? "DEPARTMENT" : index % 4 == 0 ? "PUBLIC_ENTERPRISE" : size.lowerKind();
        var shortName = isDepartment
                ? Words.DEPARTMENTS.get(index)
                : kind.equals("PUBLIC_ENTERPRISE")
                        ? Words.place(random.below(400)) + index + "公司"
                        : Words.place(random.below(400)) + (kind.equals("TOWN") ? "镇" : "区") + index;
        var code = index < Words.DEPARTMENT_CODES.size() ? Words.DEPARTMENT_CODES.get(index) : "dw" + index;
        var unit = new Unit(random.id(size.begun()), code, shortName, kind);
        units.add(unit);
        sink.of(Table.UNIT)
                .id(unit.id())
                .text(size.code())
                .text(code)
                .text(size.name() + shortName)
                .text(kind)
                .none()
                .number(0)
                .end();
        sink.of(Table.UNIT_NAME)
                .id(random.id(size.begun()))
                .text(size.code())
                .id(unit.id())
                .text(shortName)
                .text("SHORT")
                .text(BY)
                .at(size.begun())
                .end();
    }

    private void group(GovernmentSize size, String name, String kind, Sink sink, Random random) {
        var members = units.stream().filter(unit -> unit.kind().equals(kind)).toList();
        if (members.isEmpty()) {
            return;
        }
        var group = new Group(random.id(size.begun()), name, members);
        groups.add(group);
        sink.of(Table.UNIT_GROUP)
                .id(group.id())
                .text(size.code())
                .text(name)
                .text(kind)
                .at(size.begun())
                .text(BY)
                .number(0)
                .end();
    }

    List<Unit> units() {
        return units;
    }

    List<Group> groups() {
        return groups;
    }
}
