package io.sunledger.kernel;

/** What may be done to a report; who may do it, the permissions say, and when, {@link ReportStage}. */
public enum ReportMove {
    /** 保存: an officer writes. */
    SAVE,
    /** 提交: an officer has finished. */
    SUBMIT,
    /** 撤回: an officer takes back what nobody has approved yet. */
    WITHDRAW,
    /** 审批报送: the unit's approver hands it in to the office. */
    APPROVE,
    /** 退回修改: the unit's approver wants it otherwise. */
    SEND_BACK,
    /** 采纳: the office is content. */
    ACCEPT,
    /** 退回: the office wants it otherwise. */
    RETURN
}
