package io.sunledger.export.domain;

/** What became of a row of a ledger that is taken in. */
public enum RowOutcome {
    /** 已更新: it was saved as a draft, or would be. */
    CHANGED,
    /** 未变动. */
    UNCHANGED,
    /** 有误: the codes say why, and where. */
    REFUSED,
    /** 已被他人修改: the report is no longer what it was when the ledger was written. */
    STALE
}
