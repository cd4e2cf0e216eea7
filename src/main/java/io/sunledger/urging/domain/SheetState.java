package io.sunledger.urging.domain;

/** How far a sheet is. */
public enum SheetState {
    ISSUED,
    /** 已签收. */
    RECEIVED,
    /** 已反馈. */
    ANSWERED,
    /** 已撤回. */
    WITHDRAWN
}
