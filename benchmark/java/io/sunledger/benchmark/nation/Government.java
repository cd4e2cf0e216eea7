package io.sunledger.benchmark.nation;

import io.sunledger.benchmark.nation.PlanRows.Period;
import io.sunledger.benchmark.nation.PlanRows.Plan;
import io.sunledger.benchmark.nation.PlanRows.Task;
import io.sunledger.benchmark.nation.Registry.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes one government with exactly as many duties as its size says. A task is owed by one unit that leads and up to two that
 * support it; some tasks go to a group as well, so often that the duties come out right: then all of its members owe them.
 */
final class Government {
    private static final int LAST_YEAR = 2026;
    private static final LocalDate LAST_REPORTED = LocalDate.of(2026, 10, 31);
    private static final int DUTIES_A_YEAR = 900;
    private static final int MOST_YEARS = 5;
    private static final double DIRECT = 2.2;

    private final GovernmentSize size;
    private final Sink sink;
    private final Random random;
    // of its own, so that the duties are the same however much is reported on them
    private final Random reporting;
    private final Registry registry;
    private final PlanRows plans;
    private final DutyRows duties;
    private final ReportRows reports;
    private int dutiesLeft;
    private double reportsLeft;
    private double slotsLeft;

    Government(GovernmentSize size, Sink sink) {
        this.size = size;
        this.sink = sink;
        this.random = new Random(size.seed());
        this.reporting = new Random(size.seed() ^ 0x5EED);
        this.registry = Registry.write(size, sink, random);
        this.plans = new PlanRows(size, sink, random);
        this.duties = new DutyRows(size, sink, reporting);
        this.reports = new ReportRows(size, sink, reporting);
        this.dutiesLeft = size.duties();
        this.reportsLeft = size.duties() * size.reportsADuty();
    }

    void write() {
        var years = size.years() > 0
                ? size.years()
                : Math.max(1, Math.min(MOST_YEARS, Math.round(size.duties() / (float) DUTIES_A_YEAR)));
        var periods = (int) Math.max(2, Math.min(12, Math.ceil(size.reportsADuty() * 1.3)));
        for (var year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
            slotsLeft += (double) size.duties() / years * reported(year, periods);
        }
        for (var year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
            write(year, dutiesLeft / (LAST_YEAR - year + 1), periods);
        }
        new BoardPlans(size, sink, registry, reporting).write();
    }

    private static int reported(int year, int periods) {
        return year < LAST_YEAR ? periods : periods * 10 / 12;
    }

    private void write(int year, int quota, int periods) {
        var title = "%s%d年政务公开工作要点".formatted(size.name(), year);
        var plan = plans.plan(title, year, "%s政办发〔%d〕%d号".formatted(size.name(), year, random.between(1, 60)), periods);
        var tasks = Math.min(random.between(20, 70), Math.max(1, quota));
        var item = plans.item(plan, 1, "一、重点任务");
        var items = 1;
        var left = quota;
        for (var ordinal = 0; left > 0; ordinal++) {
            if (ordinal > 0 && random.chance(0.28)) {
                items++;
                item = plans.item(plan, items, items + "、" + "重点领域公开");
            }
            left -= task(plans.task(plan, item, ordinal, false), left, Math.max(1, tasks - ordinal));
            sink.relieve();
        }
    }

    /** @return how many duties came of it */
    private int task(Task task, int left, int tasksLeft) {
        Set<Unit> owing = new HashSet<>();
        var ordinal = 0;
        for (var direct = random.between(1, 3); direct > 0 && owing.size() < left; direct--) {
            // offices and the larger departments come first in the registry and have more to do
            var unit = registry.units().get((int) (registry.units().size() * Math.pow(random.share(), 1.8)));
            if (owing.add(unit)) {
                var role = ordinal == 0 ? "LEAD" : "SUPPORT";
                plans.assign(task, ordinal++, role, unit);
                owe(task, unit, role, null);
            }
        }
        var group = random.of(registry.groups());
        var wanted = left / (double) tasksLeft;
        if (random.chance((wanted - DIRECT) / group.members().size())) {
            plans.assign(task, ordinal, group);
            for (var unit : group.members()) {
                if (owing.size() < left && owing.add(unit)) {
                    owe(task, unit, "RESPONSIBLE", group);
                }
            }
        }
        return owing.size();
    }

    private void owe(Task task, Unit unit, String role, Registry.Group group) {
        var duty = duties.duty(task, unit, role, group == null ? null : group.id());
        var written = reports.writeAll(duty, reportedPeriods(task.plan()));
        duties.write(duty, written.state(), written.handedIn());
        dutiesLeft--;
    }

    private List<Period> reportedPeriods(Plan plan) {
        List<Period> reported = new ArrayList<>();
        for (var period : plan.periods()) {
            if (!period.due().isAfter(LAST_REPORTED)) {
                if (reporting.chance(reportsLeft / Math.max(1, slotsLeft))) {
                    reported.add(period);
                    reportsLeft--;
                }
                slotsLeft--;
            }
        }
        return reported;
    }
}
