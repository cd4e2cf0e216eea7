package io.sunledger.duty.domain;

/** How far the asking for an extension is (延期申请). */
public enum ExtensionState {
    /** 待审批. */
    ASKED,
    /** 同意. */
    GRANTED,
    /** 不同意. */
    REFUSED,
    /** 失效: an amendment gave the date, or took the duty away, before it was decided. */
    LAPSED
}
