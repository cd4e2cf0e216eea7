package io.sunledger.export.sheet;

import io.sunledger.kernel.DutyState;
import io.sunledger.kernel.Light;
import io.sunledger.kernel.ReportStage;
import io.sunledger.kernel.Role;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words for closed sets, as ledgers have them (docs/glossary.md). */
public final class LedgerWords {
    private static final Map<String, String> CLOSE_OUTS = Map.of(
            "ASKED", "已申请",
            "WITHDRAWN", "已撤回",
            "REFUSED", "未通过",
            "FAILED", "不合格",
            "GRANTED", "已销号",
            "REOPENED", "已重新打开");
    private static final Map<String, String> GRADES =
            Map.of("EXCELLENT", "优秀", "GOOD", "良好", "PASS", "合格", "FAIL", "不合格");

    private LedgerWords() {}

    static String of(Role role) {
        return switch (role) {
            case LEAD -> "牵头";
            case RESPONSIBLE -> "责任";
            case SUPPORT -> "配合";
        };
    }

    static String of(DutyState state) {
        return switch (state) {
            case NOT_STARTED -> "未启动";
            case UNDER_WAY -> "推进中";
            case DONE -> "已完成";
        };
    }

    static String of(ReportStage stage) {
        return switch (stage) {
            case DRAFT -> "草稿";
            case SUBMITTED -> "待审批";
            case APPROVED -> "已报送";
            case ACCEPTED -> "已采纳";
            case RETURNED -> "已退回";
        };
    }

    static String of(Light light) {
        return switch (light) {
            case GREEN -> "绿灯";
            case YELLOW -> "黄灯";
            case RED -> "红灯";
        };
    }

    /** @param state of a close-out, whose type is review's own */
    static String closeOut(Object state) {
        return CLOSE_OUTS.getOrDefault(state.toString(), state.toString());
    }

    /** @param grade of a close-out */
    static String grade(Object grade) {
        return GRADES.getOrDefault(grade.toString(), grade.toString());
    }

    /** The state that is called so. */
    public static Optional<DutyState> state(String word) {
        return Arrays.stream(DutyState.values())
                .filter(state -> of(state).equals(word))
                .findFirst();
    }

    /** All words for states, in their order. */
    public static String states() {
        return Arrays.stream(DutyState.values()).map(LedgerWords::of).collect(Collectors.joining("、"));
    }
}
