package io.sunledger.benchmark.nation;

import io.sunledger.benchmark.nation.Registry.Group;
import io.sunledger.benchmark.nation.Registry.Unit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a plan and what hangs on it. */
final class PlanRows {
    static final String CLERK = "urn:sunledger:nation#clerk";
    private static final int LAST_DAY_OF_REPORTING = 15;

    private final GovernmentSize size;
    private final Sink sink;
    private final Random random;
    private long now;

    PlanRows(GovernmentSize size, Sink sink, Random random) {
        this.size = size;
        this.sink = sink;
        this.random = random;
    }

    /** @param entered milliseconds since 1970 */
    record Plan(UUID id, int year, long entered, List<Period> periods) {}

    record Period(UUID id, LocalDate due) {
        long millis() {
            return due.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        }
    }

    record Task(UUID id, UUID item, Plan plan, LocalDate due, boolean wholeYear) {}

    Plan plan(String title, int year, String number, int periods) {
        var issued = LocalDate.of(year, 4, 1 + random.below(28));
        now = issued.plusDays(5).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() + random.below(86_400_000);
        var plan = new Plan(random.id(now), year, now, new ArrayList<>());
        sink.of(Table.PLAN)
                .id(plan.id())
                .text(size.code())
                .number(0)
                .text(title)
                .number(year)
                .text(size.name())
                .text(size.name() + "人民政府办公室")
                .text(number)
                .day(issued)
                .text("PROACTIVE")
                .at(now)
                .text(CLERK)
                .end();
        sink.of(Table.PLAN_REVISION)
                .id(random.id(now))
                .id(plan.id())
                .number(0)
                .text("印发")
                .at(now)
                .text(CLERK)
                .text("文秘")
                .text("{\"title\":\"" + title + "\",\"year\":" + year + ",\"items\":[]}")
                .end();
        for (var ordinal = 1; ordinal <= periods; ordinal++) {
            plan.periods().add(period(plan, ordinal, periods));
        }
        return plan;
    }

    private Period period(Plan plan, int ordinal, int of) {
        var month = Math.max(1, 12 * ordinal / of);
        var first = LocalDate.of(plan.year(), month, 1);
        var due = month == 12
                ? first.withDayOfMonth(LAST_DAY_OF_REPORTING)
                : first.plusMonths(1).minusDays(1);
        var period = new Period(random.id(now), due);
        sink.of(Table.REPORTING_PERIOD)
                .id(period.id())
                .id(plan.id())
                .day(due)
                .text(due.getMonthValue() + "月" + due.getDayOfMonth() + "日前")
                .text(ordinal == of ? "全年总结" : "进展情况")
                .end();
        return period;
    }

    UUID item(Plan plan, int ordinal, String title) {
        var item = random.id(now);
        sink.of(Table.PLAN_ITEM)
                .id(item)
                .id(plan.id())
                .number(ordinal)
                .text("(" + ordinal + ")")
                .text("第" + (1 + ordinal / 5) + "部分")
                .text(title)
                .end();
        return item;
    }

    /** @param asBoard short, as the reference query's plans have them, and due at the year's end */
    Task task(Plan plan, UUID item, int ordinal, boolean asBoard) {
        var wholeYear = asBoard || random.chance(0.55);
        var due = wholeYear
                ? LocalDate.of(plan.year(), 12, 31)
                : LocalDate.of(plan.year(), random.between(5, 12), 1)
                        .plusMonths(1)
                        .minusDays(1);
        var task = new Task(random.id(now + ordinal), item, plan, due, wholeYear);
        var row = sink.of(Table.TASK)
                .id(task.id())
                .id(plan.id())
                .id(item)
                .number(ordinal)
                .number(0);
        if (asBoard) {
            Words.shortTask(row, random);
        } else {
            Words.task(row, random);
        }
        row.yes(false).end();
        if (!wholeYear) {
            sink.of(Table.TASK_DEADLINE)
                    .id(random.id(now))
                    .id(task.id())
                    .number(0)
                    .text(due.getMonthValue() + "月底前")
                    .day(due)
                    .yes(false)
                    .end();
        }
        measures(task);
        return task;
    }

    private void measures(Task task) {
        if (random.chance(0.08)) {
            sink.of(Table.TASK_FREQUENCY)
                    .id(random.id(now))
                    .id(task.id())
                    .number(0)
                    .text("每季度至少一次")
                    .text("QUARTER")
                    .number(1)
                    .end();
        }
        if (random.chance(0.06)) {
            sink.of(Table.TASK_TARGET)
                    .id(random.id(now))
                    .id(task.id())
                    .number(0)
                    .text("不少于20条")
                    .number(20)
                    .text("条")
                    .text("发布信息")
                    .end();
        }
    }

    void assign(Task task, int ordinal, String role, Unit unit) {
        sink.of(Table.ASSIGNMENT)
                .id(random.id(now))
                .id(task.plan().id())
                .id(task.id())
                .number(ordinal)
                .text(role)
                .text(unit.name())
                .id(unit.id())
                .none()
                .end();
    }

    void assign(Task task, int ordinal, Group group) {
        sink.of(Table.ASSIGNMENT)
                .id(random.id(now))
                .id(task.plan().id())
                .id(task.id())
                .number(ordinal)
                .text("RESPONSIBLE")
                .text(group.name())
                .none()
                .id(group.id())
                .end();
    }
}
