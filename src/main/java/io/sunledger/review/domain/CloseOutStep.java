package io.sunledger.review.domain;

/** What may be done in the closing out of a duty; when, {@link CloseOutState} says. */
public enum CloseOutStep {
    /** 申请销号: the unit asks. */
    ASK,
    /** 复核: unit or office has it looked up again what is missing. */
    CHECK,
    /** 撤回申请: the unit takes back what nobody has decided. */
    WITHDRAW,
    /** 豁免: the office does without something that is missing. */
    WAIVE,
    /** 不予受理: the office will not decide on it as it is. */
    REFUSE,
    /** 评定为不合格: the work is done over. */
    FAIL,
    /** 准予销号. */
    GRANT,
    /** 重新打开. */
    REOPEN
}
