package io.sunledger.benchmark.nation;

import io.sunledger.benchmark.nation.PlanRows.Plan;
import io.sunledger.benchmark.nation.Registry.Unit;
import java.util.List;
import java.util.UUID;

/**
 * Plans of one shape, which the reference query asks for: tasks in items of 8, three units a task, and four reports a task, two of
 * them on the duty of who leads. Who leads is the second unit of the registry, so that one officer has much to report on: the last
 * period has no reports.
 */
final class BoardPlans {
    /** What the number of such a plan begins with. */
    static final String NUMBER = "看板〔2026〕";

    private static final int TASKS_AN_ITEM = 8;
    private static final int YEAR = 2026;
    private static final int PERIODS = 4;

    private final GovernmentSize size;
    private final Sink sink;
    private final List<Unit> units;
    private final Random random;
    private final PlanRows plans;
    private final DutyRows duties;
    private final ReportRows reports;

    BoardPlans(GovernmentSize size, Sink sink, Registry registry, Random random) {
        this.size = size;
        this.sink = sink;
        this.units = registry.units();
        this.random = random;
        this.plans = new PlanRows(size, sink, random);
        this.duties = new DutyRows(size, sink, random);
        this.reports = new ReportRows(size, sink, random);
    }

    void write() {
        for (var number = 1; number <= size.boards().plans(); number++) {
            var title = "%s%d年政务公开工作要点".formatted(size.name(), YEAR);
            write(plans.plan(title, YEAR, NUMBER + number + "号", PERIODS));
            sink.relieve();
        }
    }

    private void write(Plan plan) {
        UUID item = null;
        for (var ordinal = 0; ordinal < size.boards().tasks(); ordinal++) {
            if (ordinal % TASKS_AN_ITEM == 0) {
                var number = ordinal / TASKS_AN_ITEM + 1;
                item = plans.item(plan, number, number + "、重点领域公开");
            }
            var task = plans.task(plan, item, ordinal, true);
            owe(task, 0, "LEAD", units.get(1), 0, 1);
            var next = 2 + random.below(units.size() - 3);
            owe(task, 1, "SUPPORT", units.get(next), 1, 1);
            owe(task, 2, "SUPPORT", units.get(next + 1), 2, 2);
        }
    }

    private void owe(PlanRows.Task task, int ordinal, String role, Unit unit, int fromPeriod, int toPeriod) {
        plans.assign(task, ordinal, role, unit);
        var duty = duties.duty(task, unit, role, null);
        var written = reports.writeAll(duty, task.plan().periods().subList(fromPeriod, toPeriod + 1));
        duties.write(duty, written.state(), written.handedIn());
    }
}
