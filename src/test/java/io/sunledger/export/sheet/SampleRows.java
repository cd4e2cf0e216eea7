package io.sunledger.export.sheet;

import io.sunledger.duty.DutyView;
import io.sunledger.export.domain.LedgerKind;
import io.sunledger.export.domain.LedgerSubject;
import io.sunledger.kernel.Cycle;
import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.ReportStage;
import io.sunledger.kernel.Role;
import io.sunledger.kernel.UnitKind;
import io.sunledger.plan.FrequencyView;
import io.sunledger.plan.ItemView;
import io.sunledger.plan.PlanView;
import io.sunledger.plan.ReportingPeriodView;
import io.sunledger.plan.TargetView;
import io.sunledger.plan.TaskView;
import io.sunledger.progress.FrequencyCount;
import io.sunledger.progress.ReportView;
import io.sunledger.progress.TargetValue;
import io.sunledger.unit.UnitView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Rows of a ledger of our own invention, each with its own ids and texts. */
public final class SampleRows {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final UUID PLAN = new UUID(1, 1);
    private static final UUID PERIOD = new UUID(2, 1);
    private static final LocalDate DUE = LocalDate.of(2025, 9, 30);
    private static final Instant SAVED = Instant.parse("2025-06-30T01:00:00Z");

    private SampleRows() {}

    static LedgerHead head() {
        return new LedgerHead(
                "澄川市2025年政务公开工作要点任务台账",
                "发文字号：澄政办发〔2025〕8号",
                "chengchuan",
                new LedgerSubject(LedgerKind.PLAN, PLAN, null),
                LocalDate.of(2025, 7, 1),
                ZONE);
    }

    /** So many rows from a number on. */
    public static List<LedgerRow> rows(int from, int many) {
        return IntStream.range(from, from + many).mapToObj(SampleRows::row).toList();
    }

    static LedgerRow row(int number) {
        return row(number, "已完成第" + number + "批目录梳理，公开信息" + number + "条，群众满意度持续提升");
    }

    /** @param done what the report says */
    static LedgerRow row(int number, String done) {
        return row(number, done, List.of(target(number)), List.of(value(number, "85.5")));
    }

    static LedgerRow row(int number, String done, List<TargetView> targets, List<TargetValue> values) {
        var duty = new UUID(7, number);
        return new LedgerRow(
                duty(duty, number),
                new PlanView(PLAN, 1, "澄川市2025年政务公开工作要点", 2025, null, null, null, DUE, null, SAVED, null),
                new ItemView(new UUID(3, 1), PLAN, 0, "（一）", "一、推进决策公开", "深化重大决策预公开", null),
                new TaskView(
                        new UUID(4, number), PLAN, new UUID(3, 1), 0, 1, "对涉及公共利益的重大决策事项第" + number + "项公开征求意见", false),
                new UnitView(
                        new UUID(5, number % 70),
                        "u" + number % 70,
                        "市第" + number % 70 + "局",
                        UnitKind.DEPARTMENT,
                        null,
                        null,
                        null,
                        null,
                        1),
                List.of(new FrequencyView(new UUID(8, number), new UUID(4, number), "每季度至少1次", Cycle.QUARTER, 1)),
                targets,
                new ReportingPeriodView(PERIOD, PLAN, DUE, "9月30日前", "进展情况"),
                report(duty, number, done, values),
                number % 5,
                null);
    }

    /** One without a report. */
    static LedgerRow unreported(int number) {
        var row = row(number);
        return new LedgerRow(
                row.duty(),
                row.plan(),
                row.item(),
                row.task(),
                row.unit(),
                row.frequencies(),
                row.targets(),
                row.period(),
                null,
                0,
                null);
    }

    static TargetView target(int number) {
        return new TargetView(
                new UUID(6, number), new UUID(4, number), "网上可办率90%以上", BigDecimal.valueOf(90), null, "%", "可办率");
    }

    static TargetValue value(int number, String value) {
        return new TargetValue(new UUID(6, number), new BigDecimal(value));
    }

    private static DutyView duty(UUID duty, int number) {
        return new DutyView(
                duty,
                1,
                PLAN,
                new UUID(3, 1),
                new UUID(4, number),
                new UUID(5, number % 70),
                null,
                Role.LEAD,
                DUE,
                false,
                DutyState.UNDER_WAY,
                null,
                null,
                null,
                number % 3 == 0,
                DUE,
                null,
                number % 3 == 0 ? Light.RED : Light.GREEN);
    }

    private static ReportView report(UUID duty, int number, String done, List<TargetValue> values) {
        return new ReportView(
                new UUID(9, number),
                duty,
                PLAN,
                new UUID(5, number % 70),
                PERIOD,
                3,
                DutyState.UNDER_WAY,
                done,
                "办事更便利",
                "",
                "继续推进",
                values,
                List.of(new FrequencyCount(new UUID(8, number), 2)),
                SAVED,
                "经办人",
                ReportStage.DRAFT,
                0,
                null,
                null,
                null,
                false,
                0);
    }
}
