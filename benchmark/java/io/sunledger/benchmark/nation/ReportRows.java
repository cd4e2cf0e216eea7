package io.sunledger.benchmark.nation;

import io.sunledger.benchmark.nation.DutyRows.Duty;
import io.sunledger.benchmark.nation.PlanRows.Period;
import java.util.List;
import java.util.UUID;

/** Writes reports with their revisions and their steps to the office. */
final class ReportRows {
    private static final long DAY = 86_400_000L;
    /** 2026-09-01: what was due before is settled, what is due later is on its way. */
    private static final long SETTLED = 1_788_220_800_000L;

    private final GovernmentSize size;
    private final Sink sink;
    private final Random random;

    ReportRows(GovernmentSize size, Sink sink, Random random) {
        this.size = size;
        this.sink = sink;
        this.random = random;
    }

    /** @param handedIn below 0 where it was not */
    record Written(String state, long handedIn) {}

    /** A report that is being written: its place in time, and how many changes and revisions it has. */
    private final class Life {
        private final Duty duty;
        private final UUID id;
        private long at;
        private int changes;
        private int revisions;
        private int round;
        private long submitted = -1;
        private long firstHandedIn = -1;
        private long handedIn = -1;

        Life(Duty duty, Period period) {
            this.duty = duty;
            // some are late
            this.at = period.millis() + (random.between(-12, 3) * DAY) + random.below((int) DAY);
            this.id = random.id(at);
        }

        void save(String state) {
            changes++;
            revisions++;
            var row = sink.of(Table.REPORT_REVISION)
                    .id(random.id(at))
                    .id(id)
                    .number(revisions)
                    .at(at)
                    .text(DutyRows.officer(duty))
                    .text("经办");
            Words.report(row, random, state);
            row.end();
        }

        void step(String move, String account, String name, String reason) {
            at += random.between(1, 40) * 3_600_000L / 10;
            changes++;
            switch (move) {
                case "SUBMIT" -> submitted = at;
                case "APPROVE" -> handIn();
                default -> {}
            }
            if (duty.task().plan().year() >= size.stepsFrom()) {
                write(move, account, name, reason);
            }
        }

        private void write(String move, String account, String name, String reason) {
            sink.of(Table.REPORT_STEP)
                    .id(random.id(at))
                    .text(size.code())
                    .number(0)
                    .id(id)
                    .id(duty.id())
                    .id(duty.task().plan().id())
                    .id(duty.unit().id())
                    .number(changes)
                    .text(move)
                    .number(revisions)
                    .at(at)
                    .text(account)
                    .text(name)
                    .text(reason)
                    .end();
        }

        private void handIn() {
            round++;
            handedIn = at;
            firstHandedIn = firstHandedIn < 0 ? at : firstHandedIn;
        }

        void handInOnce() {
            step("SUBMIT", DutyRows.officer(duty), "经办", null);
            step("APPROVE", DutyRows.approver(duty), "审核", null);
        }
    }

    /** @param last whether it is the last one on its duty */
    Written write(Duty duty, Period period, boolean last) {
        var life = new Life(duty, period);
        var settled = period.millis() < SETTLED;
        var state = last && (settled || random.chance(0.3)) && random.chance(0.85) ? "DONE" : "UNDER_WAY";
        life.save(state);
        var stage = stage(life, settled, state);
        report(life, period, state, stage);
        return new Written(state, life.handedIn);
    }

    private String stage(Life life, boolean settled, String state) {
        if (!settled && random.chance(0.15)) {
            return "DRAFT";
        }
        if (!settled && random.chance(0.1)) {
            life.step("SUBMIT", DutyRows.officer(life.duty), "经办", null);
            return "SUBMITTED";
        }
        life.handInOnce();
        if (random.chance(0.12)) {
            life.step("RETURN", PlanRows.CLERK, "政务公开办", "请补充佐证材料。");
            if (!settled && random.chance(0.5)) {
                return "RETURNED";
            }
            life.save(state);
            life.handInOnce();
        }
        if (!settled && random.chance(0.4)) {
            return "APPROVED";
        }
        life.step("ACCEPT", PlanRows.CLERK, "政务公开办", null);
        return "ACCEPTED";
    }

    private void report(Life life, Period period, String state, String stage) {
        var duty = life.duty;
        sink.of(Table.REPORT)
                .id(life.id)
                .text(size.code())
                .number(life.changes)
                .id(duty.id())
                .id(duty.task().plan().id())
                .id(duty.unit().id())
                .id(period.id())
                .day(period.due())
                .text(state)
                .number(life.revisions)
                .text(stage)
                .number(life.changes)
                .number(life.round)
                .number(life.round == 0 ? 0 : life.revisions)
                .text(life.submitted < 0 ? null : DutyRows.officer(duty))
                .at(life.submitted)
                .at(life.firstHandedIn)
                .at(life.handedIn)
                .end();
    }

    /** Writes reports for these periods, the last of which is the duty's last. */
    Written writeAll(Duty duty, List<Period> periods) {
        var last = new Written("NOT_STARTED", -1);
        for (var index = 0; index < periods.size(); index++) {
            last = write(duty, periods.get(index), index == periods.size() - 1);
        }
        return last;
    }
}
