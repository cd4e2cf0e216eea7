package io.sunledger.testing;

import io.sunledger.kernel.Actor;
import io.sunledger.kernel.ActorRole;
import io.sunledger.kernel.Assignee;
import io.sunledger.kernel.Deadline;
import io.sunledger.kernel.Frequency;
import io.sunledger.kernel.PageRequest;
import io.sunledger.kernel.Period;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.Target;
import io.sunledger.kernel.UnitKind;
import io.sunledger.plan.IssuePlan;
import io.sunledger.plan.PlanContent;
import io.sunledger.plan.PlanContent.Point;
import io.sunledger.plan.PlanContent.Work;
import io.sunledger.unit.DefineGroup;
import io.sunledger.unit.FindUnits;
import io.sunledger.unit.GroupView;
import io.sunledger.unit.RegisterUnit;
import io.sunledger.unit.UnitView;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A government of a test's own, whose units, groups and plans are made through the doors. */
public final class Town {
    /** The day on which its plans are issued. */
    public static final LocalDate ISSUED = LocalDate.of(2022, 7, 18);

    public static final LocalDate MIDYEAR = LocalDate.of(2022, 9, 30);
    public static final LocalDate YEAR_END = LocalDate.of(2022, 12, 15);

    private final Towns doors;
    private final String code;

    Town(Towns doors, String code) {
        this.doors = doors;
        this.code = code;
    }

    public String code() {
        return code;
    }

    public Actor office() {
        return actor("sfb", ActorRole.OFFICE);
    }

    public Actor officer(String unit) {
        return actor(unit, ActorRole.OFFICER);
    }

    public Actor actor(@Nullable String unit, ActorRole role) {
        return new Actor("test", role + "@" + unit, "经办 " + unit, code, unit, Set.of(role));
    }

    /** The unit with this code, registered unless it is. */
    public UUID unit(String unit, UnitKind kind) {
        return unit(unit, kind, null);
    }

    /** @param from its first day */
    public UUID unit(String unit, UnitKind kind, @Nullable LocalDate from) {
        var command = new RegisterUnit(unit, "单位" + unit, kind, null, from, null, List.of("简" + unit), List.of(), null);
        return Await.answer(() -> doors.units().list(FindUnits.ALL, PageRequest.first(100), office())).items().stream()
                .filter(known -> known.code().equals(unit))
                .findFirst()
                .map(UnitView::id)
                .orElseGet(() -> Await.answer(() -> doors.units().register(command, office()))
                        .id());
    }

    public UUID department(String unit) {
        return unit(unit, UnitKind.DEPARTMENT);
    }

    /** The group of this name, defined unless it is. */
    public UUID group(String name, UnitKind kind) {
        return Await.answer(() -> doors.groups().list(office())).stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .map(GroupView::id)
                .orElseGet(() -> Await.answer(() -> doors.groups().define(DefineGroup.ofKinds(name, kind), office()))
                        .id());
    }

    /** A plan of one item with these tasks, issued; it has two reporting periods. */
    public UUID plan(List<Assignee> everyTask, Work... tasks) {
        var content = new PlanContent(
                "测试市2022年政务公开工作要点",
                2022,
                "测试市",
                "测试市人民政府办公室",
                null,
                ISSUED,
                null,
                everyTask,
                List.of(new Period(MIDYEAR, "9月30日前", "进展情况"), new Period(YEAR_END, "12月15日前", "全年总结")),
                List.of(new Point("(一)", "一、推进决策公开", "公开规划", null, List.of(tasks))));
        return Await.answer(() -> doors.plans().issue(new IssuePlan(content), office()));
    }

    public static Assignee unit(Role role, UUID unit) {
        return new Assignee(role, "单位", unit, null);
    }

    public static Assignee group(Role role, UUID group) {
        return new Assignee(role, "组", null, group);
    }

    /** @param due null for work of the whole year */
    public static Work task(String text, @Nullable LocalDate due, Assignee... assignees) {
        return new Work(
                text,
                List.of(),
                List.of(assignees),
                due == null ? List.of() : List.of(new Deadline(due.getMonthValue() + "月底前", due, false)),
                List.of(),
                List.of(),
                List.of());
    }

    /** The same task, with a frequency and a target. */
    public static Work measured(Work task, Frequency frequency, Target target) {
        return new Work(
                task.text(),
                List.of(),
                task.assignments(),
                task.deadlines(),
                List.of(frequency),
                List.of(),
                List.of(target));
    }
}
