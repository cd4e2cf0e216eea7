package io.sunledger.benchmark.nation;

import io.sunledger.benchmark.nation.PlanRows.Task;
import io.sunledger.benchmark.nation.Registry.Unit;
import java.time.LocalDate;
import java.util.UUID;

/** Writes duties, once it is known what was reported on them. */
final class DutyRows {
    private static final LocalDate LAST_CLOSED = LocalDate.of(2026, 3, 31);
    private static final long DAY = 86_400_000L;

    private final GovernmentSize size;
    private final Sink sink;
    private final Random random;

    DutyRows(GovernmentSize size, Sink sink, Random random) {
        this.size = size;
        this.sink = sink;
        this.random = random;
    }

    /** @param group null where the plan names the unit itself */
    record Duty(UUID id, Task task, Unit unit, String role, UUID group) {}

    Duty duty(Task task, Unit unit, String role, UUID group) {
        return new Duty(random.id(task.plan().entered()), task, unit, role, group);
    }

    /**
     * @param state as its last report says
     * @param reported when its last report was handed in; below 0 where none was
     */
    void write(Duty duty, String state, long reported) {
        var task = duty.task();
        var closable = state.equals("DONE") && reported > 0 && task.due().isBefore(LAST_CLOSED);
        var closed = closable && random.chance(0.7) ? reported + random.between(2, 40) * DAY : -1;
        sink.of(Table.DUTY)
                .id(duty.id())
                .text(size.code())
                .number(1)
                .id(task.plan().id())
                .id(task.item())
                .id(task.id())
                .id(duty.unit().id())
                .id(duty.group())
                .text(duty.role())
                .day(task.due())
                .yes(task.wholeYear())
                .text(state)
                .at(closed)
                .at(task.plan().entered())
                .day(task.due())
                .end();
        if (closed > 0) {
            closeOut(duty, closed);
        }
    }

    private void closeOut(Duty duty, long closed) {
        var asked = closed - DAY;
        sink.of(Table.CLOSE_OUT)
                .id(random.id(asked))
                .text(size.code())
                .number(1)
                .id(duty.task().plan().id())
                .id(duty.id())
                .id(duty.unit().id())
                .number(1)
                .text("GRANTED")
                .text("任务已完成，申请销号。")
                .at(asked)
                .text(officer(duty))
                .text("经办")
                .text("[]")
                .at(asked)
                .text(random.chance(0.3) ? "EXCELLENT" : "GOOD")
                .text("核查属实")
                .at(closed)
                .text(PlanRows.CLERK)
                .text("政务公开办")
                .end();
    }

    static String officer(Duty duty) {
        return "urn:sunledger:nation#officer-" + duty.unit().code();
    }

    static String approver(Duty duty) {
        return "urn:sunledger:nation#approver-" + duty.unit().code();
    }
}
