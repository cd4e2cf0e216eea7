package io.sunledger.urging.domain;

/** How grave an urging sheet is, and so to whom it is. */
public enum Colour {
    /** 蓝单: to the officer. */
    BLUE,
    /** 橙单: to the approver. */
    ORANGE,
    /** 红单: to the head of the unit. */
    RED
}
