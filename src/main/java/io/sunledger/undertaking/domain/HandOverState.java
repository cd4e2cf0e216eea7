package io.sunledger.undertaking.domain;

/** Where a hand-over stands (交接). */
public enum HandOverState {
    /** 交接中: items wait for the successor's answer. */
    OPEN,
    /** 已备案: every item is answered; it is on record with the office. */
    COMPLETE,
    /** 已取消: given up by who started it, or by the unit's approver. */
    CANCELLED
}
