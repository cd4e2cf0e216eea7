package io.sunledger.kernel;

/** How far a unit is with what it owes; whether it is late is not a state but a question to the clock. */
public enum DutyState {
    /** 未启动. */
    NOT_STARTED,
    /** 推进中. */
    UNDER_WAY,
    /** 已完成. */
    DONE
}
