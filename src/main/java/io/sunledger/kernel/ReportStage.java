package io.sunledger.kernel;

import org.jspecify.annotations.Nullable;

/** Where a report stands on its way from the unit to the office: its whole life, in one place. */
public enum ReportStage {
    /** 草稿: it is being written. */
    DRAFT,
    /** 待审批: the unit's approver has it. */
    SUBMITTED,
    /** 已报送: it is handed in to the office. */
    APPROVED,
    /** 已采纳: the office has accepted it. */
    ACCEPTED,
    /** 已退回: the office wants it otherwise; whoever writes on makes it a draft again. */
    RETURNED;

    /** Whether the office has it and has not given it back. */
    public boolean isHandedIn() {
        return switch (this) {
            case APPROVED, ACCEPTED -> true;
            case DRAFT, SUBMITTED, RETURNED -> false;
        };
    }

    /**
     * Where it stands after a move.
     *
     * @throws Refused report.stage.draft, report.stage.submitted, report.stage.approved, report.stage.accepted,
     *     report.stage.returned where the move cannot be made from here
     */
    public ReportStage after(ReportMove move) {
        var next = next(move);
        if (next == null) {
            throw refusal();
        }
        return next;
    }

    private @Nullable ReportStage next(ReportMove move) {
        return switch (this) {
            case DRAFT ->
                switch (move) {
                    case SAVE -> DRAFT;
                    case SUBMIT -> SUBMITTED;
                    case WITHDRAW, APPROVE, SEND_BACK, ACCEPT, RETURN -> null;
                };
            case SUBMITTED ->
                switch (move) {
                    case WITHDRAW, SEND_BACK -> DRAFT;
                    case APPROVE -> APPROVED;
                    case SAVE, SUBMIT, ACCEPT, RETURN -> null;
                };
            case APPROVED ->
                switch (move) {
                    case ACCEPT -> ACCEPTED;
                    case RETURN -> RETURNED;
                    case SAVE, SUBMIT, WITHDRAW, APPROVE, SEND_BACK -> null;
                };
            case ACCEPTED ->
                switch (move) {
                    case SAVE, SUBMIT, WITHDRAW, APPROVE, SEND_BACK, ACCEPT, RETURN -> null;
                };
            case RETURNED ->
                switch (move) {
                    case SAVE -> DRAFT;
                    case SUBMIT, WITHDRAW, APPROVE, SEND_BACK, ACCEPT, RETURN -> null;
                };
        };
    }

    /** Why nothing else may be done to a report that stands here. */
    public Refused refusal() {
        return switch (this) {
            case DRAFT -> Refused.of(Refused.Kind.CONFLICT, "report.stage.draft");
            case SUBMITTED -> Refused.of(Refused.Kind.CONFLICT, "report.stage.submitted");
            case APPROVED -> Refused.of(Refused.Kind.CONFLICT, "report.stage.approved");
            case ACCEPTED -> Refused.of(Refused.Kind.CONFLICT, "report.stage.accepted");
            case RETURNED -> Refused.of(Refused.Kind.CONFLICT, "report.stage.returned");
        };
    }
}
